package id.kawal.notification.application;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The delivery log: notices as those may see them who have a right to. */
public interface NoticeLog {

    /** Notices within a scope, newest first. */
    List<LoggedNotice> find(Scope scope, Search search);

    /**
     * What the caller may see: notices of these regions, or of complaints these agencies have.
     *
     * @param everything all regions
     * @param regions a province covers its regencies and cities
     */
    record Scope(boolean everything, Set<String> regions, Set<String> agencies) {}

    /**
     * What the caller looks for.
     *
     * @param state name of a state, or null for all
     * @param after where the page before ended; null for the first
     */
    record Search(
            @Nullable String complaintId,
            @Nullable String state,
            @Nullable Place after,
            int limit) {}

    /**
     * A place in the log: many notices may be planned in the same millisecond.
     *
     * @param noticeId the last one seen of that millisecond; empty for none of it
     */
    record Place(Instant plannedAt, String noticeId) {

        public static Place of(LoggedNotice last) {
            return new Place(last.plannedAt(), last.noticeId());
        }

        /**
         * Reads what {@link #toString} wrote, or an instant alone: what was planned before it.
         *
         * @throws java.time.format.DateTimeParseException where it is neither
         */
        public static Place parse(String text) {
            var parts = text.split("_", 2);
            return new Place(Instant.parse(parts[0]), parts.length == 1 ? "" : parts[1]);
        }

        @Override
        public String toString() {
            return plannedAt + "_" + noticeId;
        }
    }
}
