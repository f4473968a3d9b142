package id.kawal.routing.domain.cases;

import java.time.Instant;
import java.util.List;

/**
 * The handling of one complaint, from its arrival to its end. Pure: what happened goes in, the next
 * state comes out; {@link FactDecisions} and {@link DeskDecisions} say what may happen.
 */
public sealed interface RoutingCase {

    /** Nothing was heard of it yet. */
    record Unopened() implements RoutingCase {}

    /** Somebody still has to do something. */
    sealed interface Open extends RoutingCase {
        CaseFile file();
    }

    record Received(CaseFile file) implements Open {}

    record Verified(CaseFile file) implements Open {}

    record Routed(CaseFile file) implements Open {}

    record InProgress(CaseFile file) implements Open {}

    record AwaitingCitizen(CaseFile file, Side askedBy) implements Open {}

    record Answered(CaseFile file, Instant answeredAt, Side answeredBy) implements Open {}

    /** Nobody has to do anything; some of these can be disputed. */
    sealed interface Ended extends RoutingCase {
        CaseFile file();

        Instant endedAt();
    }

    record Closed(CaseFile file, Instant endedAt, ClosedBy closedBy) implements Ended {}

    record Archived(CaseFile file, Instant endedAt, ArchiveGround ground) implements Ended {}

    record Withdrawn(CaseFile file, Instant endedAt) implements Ended {}

    record ReferredOutside(CaseFile file, Instant endedAt, String bodyCode) implements Ended {}

    /**
     * The state after one event.
     *
     * @throws IllegalStateException when anything but an opening meets an unopened case
     */
    static RoutingCase evolve(RoutingCase state, CaseEvent event) {
        return Evolution.evolve(state, event);
    }

    static RoutingCase evolve(RoutingCase state, List<CaseEvent> events) {
        RoutingCase next = state;
        for (CaseEvent event : events) {
            next = evolve(next, event);
        }
        return next;
    }
}
