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
     * @param before only those planned before this instant, for the next page
     */
    record Search(
            @Nullable String complaintId,
            @Nullable String state,
            @Nullable Instant before,
            int limit) {}
}
