package id.kawal.routing.application;

import static id.kawal.routing.application.CaseRecords.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawal.routing.domain.cases.ArchiveGround;
import id.kawal.routing.domain.cases.ClosedBy;
import id.kawal.routing.domain.cases.RoutingCase;
import id.kawal.routing.domain.cases.Side;
import id.kawal.transport.Position;
import id.kawal.transport.aggregate.SequenceHole;
import id.kawal.transport.aggregate.StaleAggregate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link Cases} promises, of the fake and of the database alike. */
public interface CasesContract {

    Cases cases();

    @Test
    default void a_case_nobody_told_us_of_is_unopened() {
        assertThat(cases().read(UUID.randomUUID().toString()).record())
                .isEqualTo(CaseRecord.UNOPENED);
    }

    @Test
    default void every_state_comes_back_as_it_was() {
        var id = UUID.randomUUID().toString();
        var file = CaseRecords.file(id, "63.02.PUPR", MONDAY);
        for (var state :
                List.of(
                        new RoutingCase.Received(CaseRecords.waiting(id, "63.02")),
                        new RoutingCase.Verified(CaseRecords.waiting(id, "63.02")),
                        new RoutingCase.Routed(file),
                        new RoutingCase.InProgress(file),
                        new RoutingCase.AwaitingCitizen(file, Side.UPSTREAM),
                        new RoutingCase.Answered(file, MONDAY, Side.HERE),
                        new RoutingCase.Closed(file, MONDAY, ClosedBy.SILENCE),
                        new RoutingCase.Archived(file, MONDAY, ArchiveGround.REPEATED),
                        new RoutingCase.Withdrawn(file, MONDAY),
                        new RoutingCase.ReferredOutside(file, MONDAY, "PLN"))) {
            var record = CaseRecords.record(state, "2026-03-06T23:59:59+08:00");
            cases().store(cases().read(id), record, List.of(), null);

            assertThat(cases().read(id).record()).isEqualTo(record);
        }
    }

    @Test
    default void positions_are_remembered_with_and_without_a_change() {
        var id = UUID.randomUUID().toString();
        cases().note(id, at(id, 1));
        cases().store(cases().read(id), routed(id), List.of(), at(id, 2));
        cases().note(id, at(id, 3));
        cases().note(id, at(id, 3));

        var read = cases().read(id);
        assertThat(read.record()).isEqualTo(routed(id));
        assertThat(read.read().hasHeard(at(id, 3))).isTrue();
        assertThat(read.read().hasHeard(at(id, 4))).isFalse();
        assertThatThrownBy(() -> read.read().hasHeard(at(id, 5))).isInstanceOf(SequenceHole.class);
        assertThatThrownBy(() -> cases().note(id, at(id, 5))).isInstanceOf(SequenceHole.class);
        assertThat(cases().read(id).read().hasHeard(at(id, 4))).isFalse();
    }

    @Test
    default void what_a_rival_stored_is_not_overwritten() {
        var id = UUID.randomUUID().toString();
        var unopened = cases().read(id);
        cases().store(unopened, routed(id), List.of(), null);
        var read = cases().read(id);
        cases().store(read, routed(id), List.of(), null);

        assertThatThrownBy(() -> cases().store(unopened, routed(id), List.of(), null))
                .isInstanceOf(StaleAggregate.class);
        assertThatThrownBy(() -> cases().store(read, routed(id), List.of(), null))
                .isInstanceOf(StaleAggregate.class);
    }

    private static CaseRecord routed(String id) {
        return CaseRecords.record(
                new RoutingCase.Routed(CaseRecords.file(id, "63.02.PUPR", MONDAY)), null);
    }

    private static Position at(String id, long sequence) {
        return new Position("/intake-service/complaints/" + id, sequence);
    }
}
