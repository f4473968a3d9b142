package id.kawal.systemtests.demo;

import id.kawal.systemtests.facts.Fact;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/** Tells what happens, one line per step, in the local time of the region. */
final class Story {

    private static final int TITLE = 34;

    private final PrintStream out;

    Story(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
    }

    void tell(Fact fact, Entry entry) {
        words(fact)
                .ifPresent(words ->
                        out.printf(
                                Locale.ROOT,
                                "%s  %-5s  %-" + TITLE + "s  %s%n",
                                Zones.of(entry.regionCode()).tell(fact.time()),
                                entry.regionCode(),
                                shortened(entry.title()),
                                words));
    }

    private static String shortened(String title) {
        return title.length() <= TITLE ? title : title.substring(0, TITLE - 1) + "…";
    }

    /** Empty for what would only clutter the story: clocks, warnings, notices. */
    private static Optional<String> words(Fact fact) {
        return Optional.ofNullable(
                switch (fact.type()) {
                    case Types.LODGED ->
                            fact.data().path("anonymous").asBoolean(false)
                                    ? "lodged, anonymous"
                                    : "lodged";
                    case Types.TRIAGE -> "no rule is sure: the coordinator decides";
                    case Types.ARBITER -> "handed back too often: the coordinator decides";
                    case Types.ROUTED -> routed(fact);
                    case Types.HANDED_BACK ->
                            fact.text("agencyCode")
                                    + " hands it back: "
                                    + fact.text("proposedAgencyCode")
                                    + " should have it";
                    case Types.ACKNOWLEDGED -> fact.text("agencyCode") + " has seen it";
                    case Types.SENT_BACK -> "the office asks the citizen for more";
                    case Types.SUPPLEMENTED -> "the citizen adds something";
                    case Types.INTERIM_REPLY ->
                            fact.text("agencyCode")
                                    + " needs longer, promises by "
                                    + fact.text("promisedBy");
                    case Types.ANSWERED -> fact.text("agencyCode") + " answers";
                    case Types.CONFIRMED -> "the citizen says: settled";
                    case Types.DISPUTED -> "the citizen says: not settled";
                    case Types.WITHDRAWN -> "the citizen takes it back";
                    case Types.REFERRED_OUTSIDE ->
                            "not the region's: referred to " + fact.text("bodyName");
                    case Types.CLOSED ->
                            "closed by " + fact.text("closedBy").toLowerCase(Locale.ROOT);
                    case Types.MISSED -> "! " + fact.text("clock") + " missed";
                    case Types.ESCALATED -> escalated(fact);
                    case Types.ESCALATION_REQUESTED -> "the citizen asks for the Ombudsman";
                    case Types.CONSENT_GIVEN -> "the citizen lets the Ombudsman know who they are";
                    case Types.REFERRAL_PREPARED -> prepared(fact);
                    case Types.REFERRAL_BLOCKED ->
                            "# the file can not go: missing " + fact.data().path("missing");
                    case Types.REFERRAL_SENT ->
                            "> the file goes to the Ombudsman, office " + fact.text("office");
                    case Types.REFERRAL_ACCEPTED -> "> the Ombudsman takes it";
                    case Types.REFERRAL_SETTLED -> "> the Ombudsman has settled it";
                    default -> null;
                });
    }

    private static String routed(Fact fact) {
        String by =
                fact.text("decidedBy").equals("RULE")
                        ? "by rule, confidence %.2f"
                                .formatted(fact.data().path("confidence").asDouble())
                        : "by a person";
        return "goes to " + fact.text("agencyName") + " (" + by + ")";
    }

    private static String escalated(Fact fact) {
        return "^ escalated: %s, rung %s".formatted(fact.text("clock"), fact.text("rung"));
    }

    private static String prepared(Fact fact) {
        String hold = fact.text("holdReason");
        return hold.isEmpty()
                ? "the file for the Ombudsman is ready"
                : "# the file is ready and waits for a person: " + hold;
    }
}
