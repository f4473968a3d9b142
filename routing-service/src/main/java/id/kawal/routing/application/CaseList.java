package id.kawal.routing.application;

import java.util.List;

/** Reads lists of cases. Every read and every count is within what the query may see. */
public interface CaseList {

    /** What burns first comes first: open cases by the end of their clock, then by age. */
    List<StoredCase> find(CaseQuery query);

    long count(CaseQuery query);
}
