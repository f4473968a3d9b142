package id.kawal.escalation.domain.agreement;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one region's agreement with the Ombudsman.
 *
 * @param signed day or year as the source gives it; empty where none does
 * @param validUntil last day; absent where no source gives one
 * @param scope empty where no source gives it
 * @param source where it was read
 * @param asOf the day for which the source speaks; absent for a region of which nothing is known
 * @param note what else the source says; may be empty
 */
public record Agreement(
        String region,
        Status status,
        String signed,
        @Nullable LocalDate validUntil,
        Set<Scope> scope,
        String source,
        @Nullable LocalDate asOf,
        String note) {

    /** Where a region stands. */
    public enum Status {
        UNKNOWN,
        NONE,
        IN_PREPARATION,
        SIGNED,
        EXPIRED
    }

    /** What an agreement may be about. */
    public enum Scope {
        COMPLAINT_SETTLEMENT,
        PREVENTION,
        SERVICE_QUALITY,
        DATA_EXCHANGE
    }

    public Agreement {
        scope = Set.copyOf(scope);
    }

    /** Nothing is known. */
    static Agreement unknown(String region) {
        return new Agreement(region, Status.UNKNOWN, "", null, Set.of(), "", null, "");
    }

    /** Where it stands on a day: a signed one expires by itself after its last day. */
    public Status statusOn(LocalDate day) {
        return status == Status.SIGNED && validUntil != null && day.isAfter(validUntil)
                ? Status.EXPIRED
                : status;
    }

    /**
     * Whether the system may hand a file over by itself: one in force whose scope, as far as it is
     * known, holds the exchange of data. It gates nothing else, and never a citizen's own request.
     */
    public boolean allowsSendingByItself(LocalDate day) {
        return statusOn(day) == Status.SIGNED
                && (scope.isEmpty() || scope.contains(Scope.DATA_EXCHANGE));
    }
}
