package id.kawal.escalation.domain.clock;

/** When the officer is told that a deadline comes near. */
public sealed interface WarningPoint {

    /** How it is named in events and in the ledger. */
    String code();

    /**
     * When this share of the budget is used up, counted in whole days and rounded down: a warning
     * comes early rather than late.
     */
    record Share(int percent) implements WarningPoint {
        public Share {
            if (percent < 1 || percent > 99) {
                throw new IllegalArgumentException("a share is 1 to 99 per cent: " + percent);
            }
        }

        @Override
        public String code() {
            return "PERCENT_" + percent;
        }
    }

    /** At the end of the last working day before the deadline's own day. */
    record OneWorkingDay() implements WarningPoint {
        @Override
        public String code() {
            return "ONE_WORKING_DAY";
        }
    }
}
