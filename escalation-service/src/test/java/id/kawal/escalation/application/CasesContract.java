package id.kawal.escalation.application;

import static id.kawal.escalation.application.Told.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawal.escalation.domain.Actor;
import id.kawal.escalation.domain.Attention;
import id.kawal.escalation.domain.Cause;
import id.kawal.escalation.domain.Command;
import id.kawal.escalation.domain.Content;
import id.kawal.escalation.domain.EscalationCase;
import id.kawal.escalation.domain.EscalationCase.Followed;
import id.kawal.escalation.domain.Shipped;
import id.kawal.escalation.domain.clock.ClockKind;
import id.kawal.escalation.domain.referral.ReturnReason;
import id.kawal.escalation.domain.referral.SettlementOutcome;
import id.kawal.events.ComplaintEvent;
import id.kawal.transport.Position;
import id.kawal.transport.aggregate.SequenceHole;
import id.kawal.transport.aggregate.StaleAggregate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Cases} and {@link CaseList} keeps to, the fake and the real one alike. */
public interface CasesContract {

    Cases cases();

    CaseList list();

    private Followed followed(Told told) {
        return (Followed) cases().read(told.complaint).state();
    }

    private void does(Told told, Command command) {
        var stored = cases().read(told.complaint);
        new Deciding(cases(), Shipped.rules(), _ -> {})
                .decide(stored, command, stored.partition(), null);
    }

    private static CaseQuery seeing(Set<String> regions, int limit, @Nullable String after) {
        return new CaseQuery(regions, Set.of(), Set.of(), null, after, limit);
    }

    private static List<String> ids(CaseList.Page page) {
        return page.cases().stream().map(EscalationCase::complaintId).toList();
    }

    private static Command.Fire firing(String now) {
        return new Command.Fire(at(now), at(now), Instant.EPOCH, FiringDue.Time.grace(1));
    }

    @Test
    default void a_case_nobody_stored_is_unopened() {
        var id = UUID.randomUUID().toString();

        assertThat(cases().read(id).state()).isEqualTo(new EscalationCase.Unopened(id));
    }

    @Test
    default void a_case_is_read_back_as_it_was_stored() {
        var told = new Told(cases(), 4).routedIn("63.02");
        does(told, firing("2026-02-07T00:00"));
        told.of("2026-02-09T10:00", new Content.ConsentGiven());
        var stored = cases().read(told.complaint);

        assertThat(stored.partition()).isEqualTo(4);
        assertThat(followed(told).ledger().isIntact()).isTrue();
        assertThat(followed(told).fired()).isNotEmpty();
        assertThat(followed(told).referral()).isNotNull();
        assertThat(followed(told).timeline().footings()).isNotEmpty();
        assertThat(stored.read().hasHeard(new Position("/things/" + told.complaint, 3))).isTrue();
    }

    @Test
    default void whatever_happened_is_read_back() {
        for (var content : Told.everything()) {
            if (content instanceof Content.Opening) {
                var told = new Told(cases(), 0).of("2026-01-09T10:00", content);
                assertThat(followed(told).facts().getFirst().content()).isEqualTo(content);
            } else {
                var told = new Told(cases(), 0).routedIn("63.02").of("2026-02-03T10:00", content);
                assertThat(followed(told).facts().getLast().content()).isEqualTo(content);
            }
        }
    }

    @Test
    default void a_referral_is_read_back_at_every_stage() {
        var office = new Cause(at("2026-02-10T10:00"), new Actor(Actor.Kind.OMBUDSMAN, "p-1"));
        var held = new Told(cases(), 0).routedIn("64.08");
        does(held, firing("2026-02-07T00:00"));
        assertSame(held, "Blocked[missing=[CONSENT], hold=NO_AGREEMENT]");
        held.of("2026-02-09T10:00", new Content.ConsentGiven());
        assertSame(held, "Prepared[hold=NO_AGREEMENT]");
        does(held, new Command.ConfirmSending(office));
        assertSame(held, "Sent[at=2026-02-10T02:00:00Z]");
        does(held, new Command.AcceptReferral(office, "0012/LM/II/2026"));
        assertSame(held, "Accepted[at=2026-02-10T02:00:00Z, officeReference=0012/LM/II/2026]");
        does(held, new Command.SettleReferral(office, SettlementOutcome.SETTLED, null));
        assertSame(held, "Settled[at=2026-02-10T02:00:00Z, outcome=SETTLED]");

        var given = new Told(cases(), 0).routedIn("63.02");
        given.of("2026-01-12T10:00", new Content.ConsentGiven());
        given.of("2026-01-12T11:00", new Content.EscalationRequested());
        does(given, new Command.ReturnReferral(office, ReturnReason.NOT_COMPETENT, null));
        assertSame(given, "Returned[at=2026-02-10T02:00:00Z, reason=NOT_COMPETENT]");

        var dropped = new Told(cases(), 0).routedIn("63.02");
        dropped.of("2026-01-12T11:00", new Content.EscalationRequested());
        dropped.of("2026-01-12T12:00", new Content.Withdrawn());
        assertSame(dropped, "Dropped[at=2026-01-12T04:00:00Z]");
    }

    private void assertSame(Told told, String stage) {
        var referral = followed(told).referral();
        assertThat(referral).isNotNull();
        assertThat(referral.stage()).hasToString(stage);
        assertThat(list().ofReferral(referral.id()))
                .map(EscalationCase::complaintId)
                .contains(told.complaint);
    }

    @Test
    default void history_and_what_is_erased_are_read_back_and_not_followed() {
        var cause = new Cause(at("2026-01-09T10:00"), new Actor(Actor.Kind.UPSTREAM, "-"));
        var historic = new Told(cases(), 0);
        does(historic, new Command.KeepAsHistory(cause));
        var erased = new Told(cases(), 0).routedIn("63.02");
        does(erased, new Command.Erase(cause));

        assertThat(cases().read(historic.complaint).state())
                .isEqualTo(new EscalationCase.Historic(historic.complaint));
        assertThat(cases().read(erased.complaint).state())
                .isEqualTo(new EscalationCase.Erased(erased.complaint));
        assertThat(due(Map.of(0, at("2027-01-01T00:00")), Set.of(), 1000))
                .doesNotContain(erased.complaint);
    }

    @Test
    default void T4_of_two_that_store_what_they_read_one_is_stale() {
        var told = new Told(cases(), 0).routedIn("63.02");
        var one = cases().read(told.complaint);
        var other = cases().read(told.complaint);
        var next = new Cases.Next(one.state(), 0);
        cases().store(one, next, List.<ComplaintEvent>of(), null);

        assertThatThrownBy(() -> cases().store(other, next, List.<ComplaintEvent>of(), null))
                .isInstanceOf(StaleAggregate.class);
    }

    @Test
    default void a_position_is_noted_without_a_consequence() {
        var told = new Told(cases(), 0).routedIn("63.02");
        var position = new Position("/elsewhere/" + told.complaint, 1);
        cases().note(told.complaint, position);
        cases().note(told.complaint, position);

        assertThat(cases().read(told.complaint).read().hasHeard(position)).isTrue();
        assertThat(followed(told).facts()).hasSize(2);
        var later = new Position(position.source(), 3);
        assertThatThrownBy(() -> cases().note(told.complaint, later))
                .isInstanceOf(SequenceHole.class);
    }

    private List<String> due(Map<Integer, Instant> upTo, Set<String> without, int limit) {
        return cases().due(new Cases.Due(upTo, without, limit));
    }

    /** The first warnings pass at the end of the 13th of January, local time. */
    @Test
    default void what_is_due_is_found_by_partition_oldest_first() {
        var first = new Told(cases(), 1).routedIn("63.02");
        var later = new Told(cases(), 2).of("2026-01-19T10:00", new Content.Lodged("63.02", true));
        var unread = new Told(cases(), 3).routedIn("63.02");
        var midnight = at("2026-01-14T00:00");
        var both = Map.of(1, at("2026-03-01T00:00"), 2, at("2026-03-01T00:00"));

        assertThat(due(both, Set.of(), 1000))
                .containsSubsequence(first.complaint, later.complaint)
                .doesNotContain(unread.complaint);
        assertThat(due(Map.of(1, midnight), Set.of(), 1000)).contains(first.complaint);
        assertThat(due(Map.of(1, midnight.minusMillis(1)), Set.of(), 1000))
                .doesNotContain(first.complaint);
        assertThat(due(Map.of(1, midnight.minusMillis(1), 2, midnight), Set.of(), 1000))
                .doesNotContain(first.complaint, later.complaint);
        assertThat(due(both, Set.of(first.complaint), 1000))
                .doesNotContain(first.complaint)
                .contains(later.complaint);
        assertThat(due(both, Set.of(), 1)).hasSize(1);
    }

    @Test
    default void the_next_to_have_something_to_say_is_known() {
        new Told(cases(), 0).of("2031-01-06T10:00", new Content.Lodged("63.02", true));
        new Told(cases(), 0).of("2031-01-07T10:00", new Content.Lodged("63.02", true));

        assertThat(cases().nextAfter(at("2031-01-06T10:00"))).contains(at("2031-01-08T00:00"));
        assertThat(cases().nextAfter(at("2031-01-08T00:00"))).contains(at("2031-01-09T00:00"));
        assertThat(cases().nextAfter(at("2035-01-01T00:00"))).isEmpty();
    }

    /** In a province that no other test uses. */
    @Test
    default void T2_every_running_clock_is_found_page_by_page_the_one_due_first_at_the_head() {
        var expected = new ArrayList<String>();
        for (var day = 27; day >= 12; day--) {
            var told =
                    new Told(cases(), 0)
                            .of("2026-01-" + day + "T10:00", new Content.Lodged("13.01", true));
            expected.addFirst(told.complaint);
        }
        var found = new ArrayList<String>();
        @Nullable String after = null;
        do {
            var page = list().running(seeing(Set.of("13"), 5, after));
            assertThat(page.cases()).hasSizeLessThanOrEqualTo(5);
            found.addAll(ids(page));
            after = page.next();
        } while (after != null);

        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        var due = new HashMap<String, Instant>();
        for (var id : found) {
            due.put(id, ((Followed) cases().read(id).state()).dueAt().orElseThrow());
        }
        assertThat(found.stream().map(due::get).toList()).isSorted();
    }

    @Test
    default void only_what_is_open_and_past_its_end_is_overdue() {
        var late = new Told(cases(), 0).of("2026-01-09T10:00", new Content.Lodged("14.01", true));
        var inTime = new Told(cases(), 0).of("2026-01-26T10:00", new Content.Lodged("14.01", true));
        var closed =
                new Told(cases(), 0)
                        .of("2026-01-09T10:00", new Content.Lodged("14.01", true))
                        .of("2026-01-27T10:00", new Content.Archived());
        var query = seeing(Set.of("14.01"), 100, null);

        assertThat(ids(list().overdue(query, at("2026-01-28T00:00"))))
                .containsExactly(late.complaint);
        assertThat(ids(list().running(query)))
                .containsExactly(late.complaint, inTime.complaint)
                .doesNotContain(closed.complaint);
    }

    @Test
    default void T25_nobody_reads_or_counts_what_is_not_theirs() {
        var mine = new Told(cases(), 0).routedIn("15.01");
        var theirs = new Told(cases(), 0).routedIn("15.02");

        assertThat(ids(list().running(seeing(Set.of("15.01"), 100, null))))
                .containsExactly(mine.complaint);
        assertThat(ids(list().running(seeing(Set.of("15"), 100, null))))
                .containsExactlyInAnyOrder(mine.complaint, theirs.complaint);
        assertThat(
                        ids(
                                list().running(
                                                new CaseQuery(
                                                        Set.of(),
                                                        Set.of("15.02.PUPR"),
                                                        Set.of(),
                                                        null,
                                                        null,
                                                        100))))
                .containsExactly(theirs.complaint);
        assertThat(
                        ids(
                                list().running(
                                                new CaseQuery(
                                                        Set.of("*"),
                                                        Set.of(),
                                                        Set.of(),
                                                        "15.02",
                                                        null,
                                                        100))))
                .containsExactly(theirs.complaint);
        assertThat(ids(list().running(seeing(Set.of(), 100, null)))).isEmpty();
    }

    @Test
    default void an_office_sees_its_referrals_alone() {
        var told = new Told(cases(), 0).routedIn("16.01");
        told.of("2026-01-12T11:00", new Content.EscalationRequested());
        new Told(cases(), 0).routedIn("16.01");

        assertThat(ids(list().referred(ofOffice("16")))).containsExactly(told.complaint);
        assertThat(ids(list().referred(ofOffice("17")))).isEmpty();
    }

    private static CaseQuery ofOffice(String office) {
        return new CaseQuery(Set.of(), Set.of(), Set.of(office), null, null, 100);
    }

    @Test
    default void P6_a_case_with_clock_or_reason_is_no_orphan() {
        var before = list().orphans();
        var told = new Told(cases(), 0).routedIn("63.02");

        assertThat(Attention.of(followed(told)))
                .isEqualTo(
                        new Attention.ClocksRun(
                                Set.of(
                                        ClockKind.CITIZEN,
                                        ClockKind.FIRST_RESPONSE,
                                        ClockKind.RESOLUTION)));
        assertThat(list().orphans()).isEqualTo(before);
    }
}
