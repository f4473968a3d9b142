package id.kawal.routing.domain.cases;

/**
 * Why a case may end without an answer; the citizen is told. House rule, after the grounds that the
 * guide of LAPOR! v3 and its frequent questions name.
 */
public enum ArchiveGround {
    /** Says too little to act on, and asking back brought nothing. */
    TOO_GENERAL,
    /** About no public service and no government. */
    NOT_A_PUBLIC_SERVICE,
    /** The same complaint of the same person is already a case. */
    REPEATED,
    /** Crime, legislation, a judgment: for another procedure. */
    OTHER_PROCEDURE,
    /** No reply to a question within the time given. */
    NO_REPLY_TO_QUESTION,
    /** Advertisement, insult, a test. */
    NOT_A_COMPLAINT
}
