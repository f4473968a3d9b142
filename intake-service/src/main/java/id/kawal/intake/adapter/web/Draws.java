package id.kawal.intake.adapter.web;

import id.kawal.chassis.idempotency.IdempotentDraws;
import id.kawal.intake.domain.Draw;
import java.security.SecureRandom;

/** Draws what a lodging needs. */
final class Draws {

    private static final SecureRandom CHANCE = new SecureRandom();

    private Draws() {}

    static Draw fresh() {
        var seed = new byte[Draw.LENGTH];
        CHANCE.nextBytes(seed);
        return Draw.of(seed);
    }

    /** The draw of this request: the same again for a repeat with the same Idempotency-Key. */
    static Draw of(IdempotentDraws kept) {
        return Draw.parse(kept.draw("seed", () -> fresh().text()));
    }
}
