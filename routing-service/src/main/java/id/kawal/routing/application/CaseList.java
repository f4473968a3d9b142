package id.kawal.routing.application;

import java.util.List;

/** Reads lists of cases. Every read and every count is within what the query may see. */
public interface CaseList {

    /**
     * What burns first comes first: open cases before those that have ended; then by the end of
     * their clock, those that have none yet before all; then by age.
     */
    List<CaseSummary> find(CaseQuery query);

    long count(CaseQuery query);
}
