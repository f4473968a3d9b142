package id.kawal.escalation.domain.ladder;

/**
 * One step up.
 *
 * @param after working days from the missed deadline
 */
public record Rung(Name name, int after) {

    /** Who is reached by it. Names are wire names of {@code complaint.escalated}. */
    public enum Name {
        HEAD_OF_OPD,
        INSPEKTORAT_AND_SEKDA,
        HEAD_OF_REGION,
        COORDINATOR,
        SEKDA,
        /** The Perwakilan of the reported agency's region. */
        REFERRAL,
        /** Nothing is left to climb for a case that was late when its region moved in. */
        OVERDUE_AT_ADOPTION
    }

    public Rung {
        if (after < 0) {
            throw new IllegalArgumentException("a rung lies on or after the deadline: " + after);
        }
    }
}
