package id.kawal.escalation.domain.referral;

/**
 * Why the office gives a file back; everybody hears the code, so it says nothing of the person.
 * House rule.
 */
public enum ReturnReason {
    /** Not a matter the Ombudsman may look into. */
    NOT_COMPETENT,
    /** Something is missing that the office has to have. */
    INCOMPLETE,
    /** The agency has not been asked, or its time is not over. */
    AGENCY_COMES_FIRST,
    /** Before a court, or judged by one. */
    IN_COURT,
    /** Happened too long ago. */
    TOO_OLD,
    /** The office has it already. */
    REPEATED
}
