package id.kawal.routing.application;

import static id.kawal.routing.application.CaseRecords.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.routing.domain.cases.CaseState;
import id.kawal.routing.domain.cases.ClosedBy;
import id.kawal.routing.domain.cases.Queue;
import id.kawal.routing.domain.cases.RoutingCase;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What {@link CaseList} promises, of the fake and of the database alike. */
public interface CaseListContract {

    /** Each test has an agency of its own, for the database keeps what others stored. */
    AtomicInteger AGENCIES = new AtomicInteger();

    Cases cases();

    CaseList list();

    @Test
    default void open_cases_come_before_ended_ones_then_what_burns_first_then_the_oldest() {
        var agency = agency();
        var closed = closed(agency, "2026-03-01T23:59:59+08:00");
        var late = routed(agency, "2026-03-09T23:59:59+08:00", 0);
        var younger = routed(agency, "2026-03-03T23:59:59+08:00", 60);
        var older = routed(agency, "2026-03-03T23:59:59+08:00", 0);
        var withoutClock = routed(agency, null, 0);

        assertThat(ids(ofAgency(agency, 0, 50)))
                .containsExactly(withoutClock, older, younger, late, closed);
        assertThat(ids(ofAgency(agency, 1, 2))).containsExactly(older, younger);
        assertThat(list().count(ofAgency(agency, 1, 2))).isEqualTo(5);
    }

    @Test
    default void a_summary_is_what_the_case_says() {
        var agency = agency();
        var id = routed(agency, "2026-03-09T23:59:59+08:00", 0);
        var record = cases().read(id).record();

        assertThat(list().find(ofAgency(agency, 0, 1)))
                .containsExactly(
                        new CaseSummary(
                                id,
                                CaseState.ROUTED,
                                ((RoutingCase.Open) record.state()).file(),
                                CaseSummary.Heading.of(record.particulars()),
                                record.dueAt()));
    }

    @Test
    default void P8_nothing_outside_the_scope_is_shown_or_counted() {
        var agency = agency();
        var id = routed(agency, null, 0);

        assertThat(ids(scoped(Set.of("63"), Set.of(), agency))).containsExactly(id);
        assertThat(ids(scoped(Set.of("63.02"), Set.of(), agency))).containsExactly(id);
        assertThat(ids(scoped(Set.of("*"), Set.of(), agency))).containsExactly(id);
        assertThat(ids(scoped(Set.of("63.0", "62"), Set.of("63.02.DLH"), agency))).isEmpty();
        assertThat(list().count(scoped(Set.of("63.0"), Set.of(), agency))).isZero();
        assertThat(list().count(scoped(Set.of(), Set.of(), agency))).isZero();
    }

    @Test
    default void a_desk_asks_for_a_state_or_a_queue() {
        var agency = agency();
        var closed = closed(agency, null);
        routed(agency, null, 0);
        var waiting = UUID.randomUUID().toString();
        store(waiting, new RoutingCase.Received(CaseRecords.waiting(waiting, "63.02")), null);

        assertThat(ids(query(Set.of("63"), Set.of(), agency, CaseState.CLOSED, null)))
                .containsExactly(closed);
        assertThat(ids(query(Set.of("63"), Set.of(), null, null, Queue.TRIAGE)))
                .contains(waiting)
                .doesNotContain(closed);
    }

    private String closed(String agency, @org.jspecify.annotations.Nullable String dueAt) {
        var id = UUID.randomUUID().toString();
        var file = CaseRecords.file(id, agency, MONDAY.minusSeconds(999));
        store(id, new RoutingCase.Closed(file, MONDAY, ClosedBy.CITIZEN), dueAt);
        return id;
    }

    private String routed(
            String agency, @org.jspecify.annotations.Nullable String dueAt, long receivedLater) {
        var id = UUID.randomUUID().toString();
        var file = CaseRecords.file(id, agency, MONDAY.plusSeconds(receivedLater));
        store(id, new RoutingCase.Routed(file), dueAt);
        return id;
    }

    private void store(
            String id, RoutingCase state, @org.jspecify.annotations.Nullable String dueAt) {
        cases().store(cases().read(id), CaseRecords.record(state, dueAt), List.of(), null);
    }

    private List<String> ids(CaseQuery query) {
        return list().find(query).stream().map(CaseSummary::complaintId).toList();
    }

    private static String agency() {
        return "63.02.A" + AGENCIES.incrementAndGet() + "-" + UUID.randomUUID();
    }

    private static CaseQuery ofAgency(String agency, int skip, int limit) {
        return new CaseQuery(Set.of(), Set.of(agency), null, null, null, null, skip, limit);
    }

    private static CaseQuery scoped(Set<String> regions, Set<String> agencies, String agency) {
        return query(regions, agencies, agency, null, null);
    }

    private static CaseQuery query(
            Set<String> regions,
            Set<String> agencies,
            @org.jspecify.annotations.Nullable String agency,
            @org.jspecify.annotations.Nullable CaseState state,
            @org.jspecify.annotations.Nullable Queue queue) {
        return new CaseQuery(regions, agencies, null, agency, state, queue, 0, 200);
    }
}
