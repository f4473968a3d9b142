package id.kawal.systemtests.demo;

import id.kawal.systemtests.facts.Fact;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** The table at the end, counted from the facts alone. */
final class Tally {

    static final String LODGED = "lodged";
    static final String BY_RULE = "routed by rule";
    static final String BY_PERSON = "triaged by the coordinator";
    static final String NOTICES = "notices sent";
    static final String MAILS = "mails caught";

    private static final List<String> RUNGS =
            List.of(
                    "COORDINATOR",
                    "SEKDA",
                    "HEAD_OF_OPD",
                    "INSPEKTORAT_AND_SEKDA",
                    "HEAD_OF_REGION",
                    "REFERRAL");

    private final Collection<History> histories;
    private final Map<String, Long> rows = new LinkedHashMap<>();

    private Tally(Collection<History> histories) {
        this.histories = histories;
    }

    static Tally of(Collection<History> histories, int mails) {
        Tally tally = new Tally(histories);
        tally.office();
        tally.clocks();
        tally.ombudsman();
        tally.rows.put(NOTICES, tally.facts(Types.NOTICE_SENT));
        tally.rows.put(MAILS, (long) mails);
        return tally;
    }

    private void office() {
        count(LODGED, history -> history.has(Types.LODGED));
        count(BY_RULE, history -> history.has(Types.ROUTED, "decidedBy", "RULE"));
        count(BY_PERSON, history -> history.has(Types.TRIAGE));
        count("handed back", history -> history.has(Types.HANDED_BACK));
        count("referred to an outside body", history -> history.has(Types.REFERRED_OUTSIDE));
        count("asked back", history -> history.has(Types.SENT_BACK));
        count("answered", history -> history.has(Types.ANSWERED));
        count("disputed", history -> history.has(Types.DISPUTED));
        for (String by : List.of("CITIZEN", "SILENCE", "WITHDRAWAL", "OFFICE")) {
            count("closed by " + lower(by), history -> history.has(Types.CLOSED, "closedBy", by));
        }
    }

    private void clocks() {
        count("settled in time", Tally::settledInTime);
        count("settled late", Tally::settledLate);
        count("overdue once", history -> history.has(Types.MISSED, "clock", "RESOLUTION"));
        for (String clock : List.of("VERIFICATION", "FIRST_RESPONSE", "RESOLUTION", "CITIZEN")) {
            RUNGS.forEach(rung -> escalated(clock, rung));
        }
    }

    private void escalated(String clock, String rung) {
        long times = histories.stream().filter(it -> it.wasEscalated(clock, rung)).count();
        if (times > 0) {
            rows.put("escalated " + lower(clock) + ", " + lower(rung), times);
        }
    }

    private void ombudsman() {
        count("files sent to the Ombudsman", history -> history.has(Types.REFERRAL_SENT));
        count("  taken", history -> history.has(Types.REFERRAL_ACCEPTED));
        count("  settled", history -> history.has(Types.REFERRAL_SETTLED));
        count("files held, no agreement", Tally::isHeld);
        count("files blocked, no consent", history -> misses(history, "CONSENT"));
        count("files blocked, no identity", history -> misses(history, "IDENTITY"));
    }

    static boolean settledInTime(History history) {
        return met(history).anyMatch(fact -> !fact.data().path("late").asBoolean(true));
    }

    private static boolean settledLate(History history) {
        return met(history).anyMatch(fact -> fact.data().path("late").asBoolean(false));
    }

    private static java.util.stream.Stream<Fact> met(History history) {
        return history.of(Types.CLOCK_MET).filter(fact -> fact.text("clock").equals("RESOLUTION"));
    }

    static boolean isHeld(History history) {
        return history.has(Types.REFERRAL_PREPARED, "holdReason", "NO_AGREEMENT")
                && !history.has(Types.REFERRAL_SENT);
    }

    static boolean misses(History history, String what) {
        return history.of(Types.REFERRAL_BLOCKED)
                .anyMatch(fact -> fact.data().path("missing").toString().contains(what));
    }

    private void count(String row, Predicate<History> condition) {
        rows.put(row, histories.stream().filter(condition).count());
    }

    private long facts(String type) {
        return histories.stream().mapToLong(history -> history.count(type)).sum();
    }

    private static String lower(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A figure of the table; a row that is not printed is 0. */
    long row(String name) {
        return rows.getOrDefault(name, 0L);
    }

    /** The table, ready to print. */
    List<String> lines() {
        return rows.entrySet().stream()
                .map(row -> String.format(Locale.ROOT, "  %-48s %6d", row.getKey(), row.getValue()))
                .toList();
    }
}
