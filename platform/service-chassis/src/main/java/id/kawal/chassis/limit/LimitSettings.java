package id.kawal.chassis.limit;

import id.kawal.chassis.access.PublicPath.Traffic;
import java.util.OptionalInt;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Requests per minute and address on public paths; house rule, wide enough for a village office or
 * a mobile carrier behind one address.
 *
 * @param enabled off only where something in front already limits, or for a load test
 * @param ordinary lodging, pages
 * @param lookup what answers to a reference and a secret
 * @param bulk previews and receipts: wide enough to try the rules on a year's export
 * @param trustForwarded whether {@code X-Forwarded-For} is believed: only behind a proxy of ours,
 *     whose last entry (of the last such header) names the client
 * @param addresses how many addresses are remembered at once
 */
@ConfigurationProperties("kawal.limits")
public record LimitSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("300") int ordinary,
        @DefaultValue("30") int lookup,
        @DefaultValue("12000") int bulk,
        @DefaultValue("false") boolean trustForwarded,
        @DefaultValue("50000") int addresses) {

    public LimitSettings {
        if (ordinary < 1 || lookup < 1 || bulk < 1 || addresses < 1) {
            throw new IllegalArgumentException("kawal.limits.* must be at least 1");
        }
    }

    OptionalInt perMinute(Traffic traffic) {
        return switch (traffic) {
            case ORDINARY -> OptionalInt.of(ordinary);
            case LOOKUP -> OptionalInt.of(lookup);
            case BULK -> OptionalInt.of(bulk);
            case UNLIMITED -> OptionalInt.empty();
        };
    }
}
