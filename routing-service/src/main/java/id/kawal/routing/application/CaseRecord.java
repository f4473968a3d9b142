package id.kawal.routing.application;

import id.kawal.routing.domain.cases.CaseEvent;
import id.kawal.routing.domain.cases.RoutingCase;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case with everything that is kept about it.
 *
 * @param particulars absent until it is opened
 * @param dueAt end of its RESOLUTION clock, as escalation last told it
 * @param history oldest first
 */
public record CaseRecord(
        RoutingCase state,
        @Nullable Particulars particulars,
        @Nullable OffsetDateTime dueAt,
        List<Remark> history) {

    public static final CaseRecord UNOPENED =
            new CaseRecord(new RoutingCase.Unopened(), null, null, List.of());

    public CaseRecord {
        history = List.copyOf(history);
    }

    CaseRecord opened(Particulars first) {
        return new CaseRecord(state, first, dueAt, history);
    }

    CaseRecord due(OffsetDateTime next) {
        return new CaseRecord(state, particulars, next, history);
    }

    CaseRecord after(List<CaseEvent> events, List<Remark> remarks) {
        var longer = new ArrayList<>(history);
        longer.addAll(remarks);
        return new CaseRecord(RoutingCase.evolve(state, events), particulars, dueAt, longer);
    }

    CaseRecord remarked(Remark remark) {
        return after(List.of(), List.of(remark));
    }
}
