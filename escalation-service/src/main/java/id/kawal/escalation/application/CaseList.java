package id.kawal.escalation.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads lists of cases, always within what the query may see. */
public interface CaseList {

    /** Open cases that have a running clock past its end, oldest first. */
    List<StoredCase> overdue(CaseQuery query, Instant now);

    /** Open cases with a running clock. */
    List<StoredCase> running(CaseQuery query);

    /** Cases with a referral. */
    List<StoredCase> referred(CaseQuery query);

    /** The case of a referral. */
    Optional<StoredCase> ofReferral(String referralId);

    /** Open cases without a running clock and without a written reason: must be none. */
    long orphans();
}
