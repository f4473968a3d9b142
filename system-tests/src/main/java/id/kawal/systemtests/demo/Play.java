package id.kawal.systemtests.demo;

import java.util.Locale;

/**
 * How the people around a complaint behave, and by what its story is over.
 *
 * <p>A complaint that the office takes for one of oversight has sixty working days: within the demo
 * only the ladder of its first response can be seen to its top.
 */
enum Play {
    /** Acknowledged and answered in time, confirmed. */
    PROMPT,
    /** Answered when the first rung has fired. */
    LATE,
    /** First an interim reply, then the answer. */
    INTERIM,
    /** Handed back to the agency named. */
    HANDBACK,
    /** Nobody reacts: the whole ladder. */
    NEVER,
    /** Answered, and the citizen says nothing more. */
    SILENCE,
    /** Answered, disputed, answered again. */
    DISPUTE,
    /** Taken back by the citizen. */
    WITHDRAW,
    /** Asked back, supplemented, answered. */
    SENTBACK,
    /** Not the region's: another body is named. */
    OUTSIDE,
    /** No rule is sure: the coordinator decides. */
    TRIAGE,
    /** The citizen asks for the Ombudsman at once. */
    CITIZEN_ESCALATES;

    private static final int PROMPTLY = 3;

    static Play named(String name) {
        return valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    Script script() {
        return switch (this) {
            case PROMPT, TRIAGE -> Script.answeredIn(PROMPTLY);
            case LATE -> Script.answeredAfterTheFirstRung();
            case INTERIM -> Script.interimReply();
            case HANDBACK -> Script.handBack();
            case NEVER, CITIZEN_ESCALATES -> Script.none();
            case SILENCE -> Script.answeredOnly();
            case DISPUTE -> Script.disputed();
            case WITHDRAW -> Script.withdrawn();
            case SENTBACK -> Script.sentBack();
            case OUTSIDE -> Script.outside();
        };
    }

    boolean isOver(Entry entry, History history) {
        return switch (this) {
            case PROMPT, LATE, INTERIM, HANDBACK, DISPUTE, SENTBACK, TRIAGE ->
                    Ending.confirmed(history);
            case SILENCE -> Ending.closedBySilence(history);
            case WITHDRAW -> Ending.withdrawn(history);
            case OUTSIDE -> Ending.referredOutside(history);
            case CITIZEN_ESCALATES -> Ending.sentToTheOmbudsman(history);
            case NEVER -> Ending.ladderEnded(entry, history);
        };
    }
}
