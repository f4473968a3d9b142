package id.kawal.escalation.application;

import id.kawal.escalation.domain.Actor;
import id.kawal.escalation.domain.Cause;
import id.kawal.escalation.domain.Command;
import id.kawal.escalation.domain.Decision;
import id.kawal.escalation.domain.Rules;
import id.kawal.events.DataKey;
import id.kawal.sealed.Seals;
import id.kawal.transport.aggregate.StaleAggregate;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Does what coordinators and the Ombudsman's office do to a referral. */
public final class ReferralDesk {

    /** What an explanation is sealed as. */
    public static final String EXPLANATION = "referral.explanation";

    private static final int ATTEMPTS = 5;

    private final Cases cases;
    private final Seals seals;
    private final Clock clock;
    private final Deciding deciding;

    public ReferralDesk(
            Cases cases, Rules rules, Seals seals, Clock clock, Consumer<Decision> counting) {
        this.cases = cases;
        this.seals = seals;
        this.clock = clock;
        this.deciding = new Deciding(cases, rules, counting);
    }

    /**
     * Decides on a person's command and stores what came of it.
     *
     * @throws StaleAggregate after five attempts that met somebody else
     */
    public Decision does(String complaintId, Actor actor, Function<Cause, Command> command) {
        for (int failed = 1; ; failed++) {
            try {
                var stored = cases.read(complaintId);
                var cause = new Cause(clock.instant(), actor);
                return deciding.decide(stored, command.apply(cause), stored.partition(), null);
            } catch (StaleAggregate stale) {
                if (failed == ATTEMPTS) {
                    throw stale;
                }
            }
        }
    }

    /** An explanation, sealed before anything stores it. */
    public @Nullable String sealed(String complaintId, @Nullable String explanation) {
        return explanation == null || explanation.isBlank()
                ? null
                : seals.seal(complaintId, DataKey.CONTENT, EXPLANATION, explanation).ciphertext();
    }
}
