package id.kawal.systemtests.demo;

/** By what the story of a complaint is over. */
final class Ending {

    private Ending() {}

    static boolean confirmed(History history) {
        return history.has(Types.CLOSED, "closedBy", "CITIZEN");
    }

    static boolean closedBySilence(History history) {
        return history.has(Types.CLOSED, "closedBy", "SILENCE");
    }

    static boolean withdrawn(History history) {
        return history.has(Types.CLOSED, "closedBy", "WITHDRAWAL");
    }

    static boolean referredOutside(History history) {
        return history.has(Types.REFERRED_OUTSIDE)
                && history.has(Types.CLOSED, "closedBy", "OFFICE");
    }

    static boolean sentToTheOmbudsman(History history) {
        return history.has(Types.REFERRAL_SENT);
    }

    /** What alone stops a file: consent or identity; what alone holds it: no agreement. */
    static boolean ladderEnded(Entry entry, History history) {
        if (history.isOversight()) {
            return history.wasEscalated("FIRST_RESPONSE", "INSPEKTORAT_AND_SEKDA");
        }
        if (!entry.consents()) {
            return history.has(Types.REFERRAL_BLOCKED);
        }
        return entry.hasAgreement()
                ? history.has(Types.REFERRAL_SENT)
                : history.has(Types.REFERRAL_PREPARED, "holdReason", "NO_AGREEMENT");
    }
}
