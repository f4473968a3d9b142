package id.kawal.escalation.domain;

import static id.kawal.escalation.domain.Story.at;
import static id.kawal.escalation.domain.Story.by;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.escalation.domain.ladder.Post;
import id.kawal.escalation.domain.referral.ReturnReason;
import id.kawal.escalation.domain.referral.SettlementOutcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerLineTest {

    private static List<Map<String, String>> lines(Story story) {
        return story.followed().ledger().entries().stream().map(entry -> entry.content()).toList();
    }

    private static Map<String, String> line(Story story, String what) {
        return lines(story).stream()
                .filter(line -> line.get("what").equals(what))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    @Test
    void a_start_is_kept_with_its_budget_basis_policy_and_calendar() {
        assertThat(lines(new Story().hears("2026-01-09T10:00", Story.LODGED)).getFirst())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.ofEntries(
                                Map.entry("what", "STARTED"),
                                Map.entry("at", "2026-01-09T02:00:00Z"),
                                Map.entry("actorKind", "OFFICER"),
                                Map.entry("actorId", "o-1"),
                                Map.entry("clock", "VERIFICATION"),
                                Map.entry("run", "1"),
                                Map.entry("policy", "national@1"),
                                Map.entry("calendar", "nasional@1"),
                                Map.entry("startedAt", "2026-01-09T02:00:00Z"),
                                Map.entry("budget", "3"),
                                Map.entry("unit", "WORKING_DAYS"),
                                Map.entry("basis", "ATTESTED_PRACTICE"),
                                Map.entry(
                                        "basisSource",
                                        "SP4N-LAPOR!, keterangan aplikasi dan tanya jawab; dasar hukum belum diverifikasi"),
                                Map.entry("dueAt", "2026-01-14T23:59:59+08:00"),
                                Map.entry("provisional", "false")));
    }

    @Test
    void a_fact_that_moves_no_clock_is_no_line() {
        var story = Story.routed();

        assertThat(lines(story.hears("2026-01-10T10:00", new Content.Supplemented()))).hasSize(5);
    }

    @Test
    void every_happening_has_its_line() {
        var story =
                Story.routed()
                        .under(Shipped.rulesWithVacant(new Post("63.02", Post.Kind.INSPEKTORAT)))
                        .hears("2026-01-12T10:00", new Content.SentBack())
                        .hears("2026-01-12T11:00", new Content.Supplemented())
                        .fires("2026-01-16T00:00")
                        .fires("2026-02-09T00:00")
                        .hears("2026-02-09T10:00", new Content.ConsentGiven())
                        .takes(
                                new Command.AcceptReferral(
                                        by(Actor.Kind.OMBUDSMAN, "2026-02-10T10:00"), "12"))
                        .takes(
                                new Command.SettleReferral(
                                        by(Actor.Kind.OMBUDSMAN, "2026-02-11T10:00"),
                                        SettlementOutcome.SETTLED,
                                        "sealed"))
                        .hears("2026-02-12T10:00", new Content.Archived());

        assertThat(line(story, "SUSPENDED"))
                .containsEntry("reason", "AWAITING_CITIZEN")
                .containsEntry("clock", "RESOLUTION");
        assertThat(line(story, "RESUMED"))
                .containsEntry("dueAt", "2026-01-30T23:59:59+08:00")
                .containsEntry("provisional", "false");
        assertThat(line(story, "MET"))
                .containsEntry("clock", "REFERRAL_RESPONSE")
                .containsEntry("metAt", "2026-02-10T02:00:00Z")
                .containsEntry("late", "false")
                .containsEntry("source", "HERE");
        assertThat(line(story, "WARNED"))
                .containsEntry("warning", "PERCENT_50")
                .containsKey("dueAt");
        assertThat(line(story, "MISSED"))
                .containsEntry("clock", "RESOLUTION")
                .containsEntry("dueAt", "2026-01-30T23:59:59+08:00")
                .containsEntry("beforeAdoption", "false");
        assertThat(
                        lines(story).stream()
                                .filter(line ->
                                        "RESOLUTION-1-INSPEKTORAT_AND_SEKDA"
                                                .equals(line.get("rungId")))
                                .findFirst()
                                .orElseThrow())
                .containsEntry("what", "RUNG_FIRED")
                .containsEntry("dueAt", "2026-02-03T23:59:59+08:00")
                .containsEntry("posts", "63.02/SEKDA")
                .containsEntry("passedOver", "63.02/INSPEKTORAT")
                .containsEntry("marked", "false");
        assertThat(line(story, "REFERRAL_PREPARED"))
                .containsEntry("referral", "c-R1")
                .containsEntry("office", "63")
                .containsEntry("initiatedBy", "LADDER")
                .containsEntry("remarks", "NOT_ANSWERED");
        assertThat(line(story, "REFERRAL_BLOCKED")).containsEntry("missing", "CONSENT");
        assertThat(line(story, "REFERRAL_SENT")).containsEntry("office", "63");
        assertThat(line(story, "REFERRAL_ACCEPTED")).containsEntry("officeReference", "12");
        assertThat(line(story, "REFERRAL_SETTLED"))
                .containsEntry("outcome", "SETTLED")
                .containsEntry("actorKind", "OMBUDSMAN")
                .containsEntry("actorId", "a-1")
                .doesNotContainValue("sealed");
        assertThat(line(story, "ENDED")).containsEntry("reason", "ARCHIVED");
        assertThat(story.followed().ledger().isIntact()).isTrue();
    }

    @Test
    void what_comes_back_or_falls_away_has_its_line_too() {
        var story =
                Story.routed()
                        .hears("2026-01-10T10:00", new Content.ConsentGiven())
                        .fires("2026-02-07T00:00")
                        .takes(
                                new Command.ReturnReferral(
                                        by(Actor.Kind.OMBUDSMAN, "2026-02-07T00:01"),
                                        ReturnReason.TOO_OLD,
                                        null))
                        .hears("2026-02-07T00:02", new Content.ConsentWithdrawn())
                        .hears("2026-02-07T00:03", new Content.EscalationRequested())
                        .hears("2026-02-07T00:04", new Content.Withdrawn())
                        .hearsAt("2026-02-07T00:05", "2026-01-15T10:00", new Content.Answered());

        assertThat(line(story, "REFERRAL_RETURNED")).containsEntry("reason", "TOO_OLD");
        assertThat(line(story, "REFERRAL_DROPPED"))
                .containsEntry("referral", "c-R2")
                .containsEntry("becauseOf", "f-6");
        assertThat(line(story, "RUNG_WITHDRAWN"))
                .containsEntry("rungId", "RESOLUTION-1-REFERRAL")
                .containsEntry("becauseOf", "f-7")
                .containsEntry("at", at("2026-02-07T00:05").toString())
                .containsEntry("actorKind", "SYSTEM");
        assertThat(line(story, "MISS_WITHDRAWN")).containsEntry("rungId", "RESOLUTION-1-DUE");
    }
}
