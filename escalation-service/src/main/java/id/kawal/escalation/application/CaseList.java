package id.kawal.escalation.application;

import id.kawal.escalation.domain.EscalationCase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads lists of cases, always within what the query may see. They come without their ledgers. */
public interface CaseList {

    /** Open cases that have a running clock past its end, the one due first at the head. */
    Page overdue(CaseQuery query, Instant now);

    /** Open cases with a running clock, the one due first at the head. */
    Page running(CaseQuery query);

    /** Cases with a referral. */
    Page referred(CaseQuery query);

    /** The case of a referral. */
    Optional<EscalationCase> ofReferral(String referralId);

    /** Open cases without a running clock and without a written reason: must be none. */
    long orphans();

    /**
     * Part of a list.
     *
     * @param next where the rest begins; absent where this is all
     */
    record Page(List<EscalationCase> cases, @Nullable String next) {
        public Page {
            cases = List.copyOf(cases);
        }
    }
}
