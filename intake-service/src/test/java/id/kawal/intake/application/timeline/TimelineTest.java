package id.kawal.intake.application.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.events.Actor;
import id.kawal.events.ClockKind;
import id.kawal.events.ClockMet;
import id.kawal.events.ClockResumed;
import id.kawal.events.ClockSuspended;
import id.kawal.events.ClosedBy;
import id.kawal.events.ComplaintAcknowledged;
import id.kawal.events.ComplaintArchived;
import id.kawal.events.ComplaintEvent;
import id.kawal.events.ComplaintHandedBack;
import id.kawal.events.ComplaintReferredOutside;
import id.kawal.events.ComplaintSentBack;
import id.kawal.events.ImportMode;
import id.kawal.events.UpstreamState;
import id.kawal.intake.application.timeline.Due.Run;
import id.kawal.testkit.Events;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

    private static final OffsetDateTime DUE = OffsetDateTime.parse("2026-03-09T23:59:59+08:00");

    private final Events facts = Events.aboutAComplaint();

    @Test
    void says_who_has_it_since_when() {
        var routed = facts.later(Duration.ofHours(3));

        var timeline = after(facts.lodged(), routed.routed(Events.PUBLIC_WORKS));

        assertThat(timeline.state()).isEqualTo(CaseState.ROUTED);
        assertThat(timeline.holder()).isNotNull();
        assertThat(timeline.holder().agencyCode()).isEqualTo(Events.PUBLIC_WORKS);
        assertThat(timeline.holder().since()).isEqualTo(routed.at());
    }

    @Test
    void says_that_nobody_has_it_after_a_hand_back() {
        var timeline = after(facts.lodged(), facts.routed(), handedBack());

        assertThat(timeline.holder()).isNull();
        assertThat(timeline.state()).isEqualTo(CaseState.VERIFIED);
    }

    @Test
    void says_until_when_and_how_the_clock_stands() {
        var kind = ClockKind.RESOLUTION;
        var started = after(facts.lodged(), facts.clockStarted(kind, 14, DUE));
        var suspended = started.after(suspended(kind));
        var resumed = suspended.after(resumed(kind));

        assertThat(started.clocks().get(kind).run()).isEqualTo(Run.RUNNING);
        assertThat(suspended.clocks().get(kind).run()).isEqualTo(Run.SUSPENDED);
        assertThat(resumed.clocks().get(kind))
                .isEqualTo(new Due(DUE.plusDays(2), true, Run.RUNNING));
        assertThat(resumed.after(met(kind)).clocks().get(kind).run()).isEqualTo(Run.MET);
        assertThat(resumed.after(facts.deadlineMissed(kind, DUE)).clocks().get(kind).run())
                .isEqualTo(Run.MISSED);
    }

    @Test
    void ends_every_open_deadline_with_the_case() {
        var open =
                after(
                        facts.lodged(),
                        facts.clockStarted(ClockKind.CITIZEN, 60, DUE),
                        facts.routed(),
                        facts.clockStarted(ClockKind.RESOLUTION, 14, DUE),
                        facts.deadlineMissed(ClockKind.FIRST_RESPONSE, DUE));

        for (var ending :
                List.of(
                        archived(),
                        referredOutside(),
                        facts.withdrawn(),
                        facts.closed(ClosedBy.OFFICE))) {
            var clocks = open.after(suspended(ClockKind.RESOLUTION)).after(ending).clocks();

            assertThat(clocks.get(ClockKind.CITIZEN).run()).isEqualTo(Run.ENDED);
            assertThat(clocks.get(ClockKind.RESOLUTION).run()).isEqualTo(Run.ENDED);
            assertThat(clocks.get(ClockKind.FIRST_RESPONSE).run()).isEqualTo(Run.MISSED);
        }
    }

    @Test
    void keeps_a_deadline_ended_that_is_heard_of_late_and_says_met_where_it_was() {
        var ended = after(facts.lodged(), facts.confirmed());

        var late = ended.after(facts.clockStarted(ClockKind.RESOLUTION, 14, DUE));

        assertThat(late.clocks().get(ClockKind.RESOLUTION).run()).isEqualTo(Run.ENDED);
        assertThat(late.after(met(ClockKind.RESOLUTION)).clocks().get(ClockKind.RESOLUTION).run())
                .isEqualTo(Run.MET);
    }

    @Test
    void lets_a_deadline_run_again_once_the_case_is_reopened() {
        var reopened =
                after(
                        facts.lodged(),
                        facts.routed(),
                        facts.clockStarted(ClockKind.RESOLUTION, 14, DUE),
                        facts.answered(),
                        facts.closed(ClosedBy.SILENCE),
                        facts.disputed(),
                        resumed(ClockKind.RESOLUTION));

        assertThat(reopened.clocks().get(ClockKind.RESOLUTION).run()).isEqualTo(Run.RUNNING);
    }

    @Test
    void keeps_clocks_of_the_office_to_the_office() {
        assertThat(after(facts.clockStarted(ClockKind.VERIFICATION, 3, DUE)).clocks()).isEmpty();
        assertThat(after(met(ClockKind.RESOLUTION)).clocks()).isEmpty();
    }

    @Test
    void tells_the_citizen_what_was_said_and_leaves_notices_out() {
        var timeline = after(facts.lodged(), facts.routed(), facts.answered());

        assertThat(timeline.entries())
                .extracting(Entry::type)
                .containsExactly("complaint.lodged", "complaint.routed", "complaint.answered");
        assertThat(timeline.entries().getLast().words()).isNotNull();
        assertThat(timeline.state()).isEqualTo(CaseState.ANSWERED);
    }

    @Test
    void waits_for_the_citizen_until_more_was_told() {
        var waiting = after(facts.lodged(), facts.routed(), sentBack());

        assertThat(waiting.state()).isEqualTo(CaseState.AWAITING_CITIZEN);
        assertThat(waiting.after(facts.supplemented()).state()).isEqualTo(CaseState.IN_PROGRESS);
        assertThat(after(facts.lodged(), sentBack(), facts.supplemented()).state())
                .isEqualTo(CaseState.RECEIVED);
        assertThat(after(facts.lodged(), facts.routed(), facts.supplemented()).state())
                .isEqualTo(CaseState.ROUTED);
    }

    @Test
    void still_waits_for_the_citizen_when_the_agency_says_something_meanwhile() {
        var waiting = after(facts.lodged(), facts.routed(), sentBack());

        for (var said : List.of(acknowledged(), facts.interimReply(DUE.toLocalDate()))) {
            assertThat(waiting.after(said).state()).isEqualTo(CaseState.AWAITING_CITIZEN);
            assertThat(after(facts.lodged(), facts.routed(), said).state())
                    .isEqualTo(CaseState.IN_PROGRESS);
        }
    }

    @Test
    void is_not_closed_by_silence_heard_after_the_dispute() {
        var disputed = after(facts.lodged(), facts.routed(), facts.answered(), facts.disputed());

        assertThat(disputed.state()).isEqualTo(CaseState.IN_PROGRESS);
        assertThat(disputed.after(facts.closed(ClosedBy.SILENCE)).state())
                .isEqualTo(CaseState.IN_PROGRESS);
        assertThat(disputed.after(facts.closed(ClosedBy.OFFICE)).state())
                .isEqualTo(CaseState.CLOSED);
    }

    @Test
    void stays_withdrawn_when_the_office_closes_the_case() {
        var withdrawn = after(facts.lodged(), facts.withdrawn());

        assertThat(withdrawn.after(facts.closed(ClosedBy.WITHDRAWAL)).state())
                .isEqualTo(CaseState.WITHDRAWN);
    }

    @Test
    void stays_archived_or_referred_outside_when_the_office_closes_the_case() {
        for (var ending : List.of(archived(), referredOutside())) {
            var putAway = after(facts.lodged(), facts.routed(), ending);

            assertThat(putAway.state()).isIn(CaseState.ARCHIVED, CaseState.REFERRED_OUTSIDE);
            assertThat(putAway.after(facts.closed(ClosedBy.OFFICE)).state())
                    .isEqualTo(putAway.state());
        }
    }

    @Test
    void stays_archived_when_the_case_is_closed_for_an_archive_upstream() {
        var shown = facts.imported(ImportMode.LIVE, UpstreamState.ARCHIVED, facts.at());

        assertThat(after(shown, facts.closed(ClosedBy.UPSTREAM)).state())
                .isEqualTo(CaseState.ARCHIVED);
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, RECEIVED",
        "AWAITING_CITIZEN, AWAITING_CITIZEN",
        "ANSWERED, ANSWERED",
        "CLOSED, CLOSED",
        "ARCHIVED, ARCHIVED"
    })
    void begins_where_upstream_was(UpstreamState upstream, CaseState state) {
        assertThat(after(facts.imported(ImportMode.LIVE, upstream, facts.at())).state())
                .isEqualTo(state);
    }

    @Test
    void forgets_every_word_once_it_is_erased() {
        var timeline = after(facts.lodged(), facts.answered(), facts.erased());

        assertThat(timeline.entries()).hasSize(2).allMatch(entry -> entry.words() == null);
    }

    @Test
    void calls_an_agency_by_the_name_an_earlier_fact_told() {
        var timeline = after(facts.lodged(), facts.routed(Events.PUBLIC_WORKS), facts.answered());

        assertThat(timeline.entries().getLast().details())
                .containsEntry("agency", Events.PUBLIC_WORKS)
                .containsEntry("agencyName", timeline.entries().get(1).details().get("agency"));
        assertThat(after(facts.lodged(), facts.answered()).entries().getLast().details())
                .doesNotContainKey("agencyName");
    }

    @Test
    void keeps_the_newest_lines_and_every_answer_when_there_are_too_many() {
        var timeline = after(facts.lodged(), facts.answered());
        for (int more = 0; more < 600; more++) {
            timeline = timeline.after(facts.supplemented());
        }
        timeline = timeline.after(facts.withdrawn());

        assertThat(timeline.entries()).hasSize(500);
        assertThat(timeline.entries())
                .extracting(Entry::type)
                .startsWith("complaint.lodged", "complaint.answered")
                .endsWith("complaint.withdrawn");
    }

    private static Timeline after(ComplaintEvent... facts) {
        return List.of(facts).stream().reduce(Timeline.EMPTY, Timeline::after, (_, later) -> later);
    }

    private ComplaintHandedBack handedBack() {
        return new ComplaintHandedBack(
                facts.complaintId(),
                facts.regionCode(),
                facts.at(),
                Events.officer(),
                Events.PUBLIC_WORKS,
                "63.02.DISHUB",
                Events.content("hand-back.reason"));
    }

    private ComplaintAcknowledged acknowledged() {
        return new ComplaintAcknowledged(
                facts.complaintId(),
                facts.regionCode(),
                facts.at(),
                Events.officer(),
                Events.PUBLIC_WORKS);
    }

    private ComplaintArchived archived() {
        return new ComplaintArchived(
                facts.complaintId(),
                facts.regionCode(),
                facts.at(),
                Events.officer(),
                "TOO_GENERAL",
                Events.content("archive.explanation"));
    }

    private ComplaintReferredOutside referredOutside() {
        return new ComplaintReferredOutside(
                facts.complaintId(),
                facts.regionCode(),
                facts.at(),
                Events.officer(),
                "PLN",
                "PT PLN (Persero)",
                null);
    }

    private ComplaintSentBack sentBack() {
        return new ComplaintSentBack(
                facts.complaintId(),
                facts.regionCode(),
                facts.at(),
                Events.officer(),
                Events.content("send-back.question"));
    }

    private ClockSuspended suspended(ClockKind kind) {
        return new ClockSuspended(
                facts.complaintId(),
                facts.regionCode(),
                facts.at(),
                Actor.SYSTEM,
                kind,
                "ANSWERED");
    }

    private ClockResumed resumed(ClockKind kind) {
        return new ClockResumed(
                facts.complaintId(),
                facts.regionCode(),
                facts.at(),
                Actor.SYSTEM,
                kind,
                DUE.plusDays(2),
                true);
    }

    private ClockMet met(ClockKind kind) {
        return new ClockMet(
                facts.complaintId(),
                facts.regionCode(),
                facts.at(),
                Actor.SYSTEM,
                kind,
                facts.at(),
                false);
    }
}
