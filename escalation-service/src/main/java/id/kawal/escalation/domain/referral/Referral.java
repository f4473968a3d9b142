package id.kawal.escalation.domain.referral;

/**
 * One hand-over of a complaint to the Ombudsman.
 *
 * @param number 1 for the first of the complaint
 * @param office code of the Perwakilan
 */
public record Referral(String id, int number, String office, InitiatedBy initiatedBy, Stage stage) {

    public Referral at(Stage next) {
        return new Referral(id, number, office, initiatedBy, next);
    }

    /** Whether it has not left the house yet. */
    public boolean isWaiting() {
        return switch (stage) {
            case Stage.Prepared _ -> true;
            case Stage.Blocked _ -> true;
            case Stage.Sent _ -> false;
            case Stage.Accepted _ -> false;
            case Stage.Returned _ -> false;
            case Stage.Settled _ -> false;
            case Stage.Dropped _ -> false;
        };
    }

    /** Whether the office has it. */
    public boolean isWithTheOffice() {
        return switch (stage) {
            case Stage.Prepared _ -> false;
            case Stage.Blocked _ -> false;
            case Stage.Sent _ -> true;
            case Stage.Accepted _ -> true;
            case Stage.Returned _ -> false;
            case Stage.Settled _ -> false;
            case Stage.Dropped _ -> false;
        };
    }
}
