package id.kawal.chassis.idempotency;

import id.kawal.transport.HealsByItself;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Draws of one claimed request. */
final class KeptDraws implements IdempotentDraws {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,39}");

    private final IdempotencyRecords records;
    private final String id;
    private final String token;
    private final KeySeal seal;
    private final Map<String, String> kept;

    KeptDraws(
            IdempotencyRecords records,
            String id,
            IdempotencyRecords.Claim.Ours claim,
            KeySeal seal) {
        this.records = records;
        this.id = id;
        this.token = claim.token();
        this.seal = seal;
        this.kept = new ConcurrentHashMap<>(claim.draws());
    }

    @Override
    public String draw(String name, Supplier<String> chance) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name for a draw: " + name);
        }
        var sealed = kept.computeIfAbsent(name, _ -> keep(name, chance.get()));
        return new String(seal.open(name, sealed), StandardCharsets.UTF_8);
    }

    private String keep(String name, String drawn) {
        var sealed = seal.seal(name, drawn.getBytes(StandardCharsets.UTF_8));
        if (!records.keepDraw(id, token, name, sealed)) {
            throw new HealsByItself("another try of the same request took over");
        }
        return sealed;
    }
}
