package id.kawal.routing.application;

import id.kawal.events.ComplaintEvent;
import id.kawal.routing.domain.cases.Fact;
import id.kawal.routing.domain.cases.FactDecisions;
import id.kawal.routing.domain.cases.Outcome;
import id.kawal.transport.Position;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Follows what others tell about a complaint. A repeat changes nothing. */
public final class Following {

    private final Cases cases;
    private final FactDecisions decisions;
    private final Consumer<Outcome> counting;

    /**
     * @param counting hears every outcome, for metrics
     */
    public Following(Cases cases, FactDecisions decisions, Consumer<Outcome> counting) {
        this.cases = cases;
        this.decisions = decisions;
        this.counting = counting;
    }

    /**
     * A fact that may open or change a case.
     *
     * @param source the fact as it was told
     * @param opening what people have to see of it, where it opens the case
     * @param remark a line for the history, if it deserves one
     */
    public void hear(
            ComplaintEvent source,
            Position position,
            Fact fact,
            @Nullable Particulars opening,
            @Nullable Remark remark) {
        var complaintId = source.complaintId();
        var stored = cases.read(complaintId);
        if (stored.read().hasHeard(position)) {
            return;
        }
        var outcome = decisions.decide(stored.record().state(), fact);
        counting.accept(outcome);
        switch (outcome) {
            case Outcome.Happened(var events) -> {
                var facts = new ToldFacts(complaintId, source.regionCode()).of(events);
                var before = opening == null ? stored.record() : stored.record().opened(opening);
                var heard = remark == null ? before : before.remarked(remark);
                cases.store(stored, heard.after(events, Histories.of(facts)), facts, position);
            }
            case Outcome.Ignored _ -> keepWords(stored, remark, position);
            case Outcome.Refused(var rule) ->
                    throw new IllegalStateException("a fact can not be refused: " + rule);
        }
    }

    /** What a citizen said stays in the history, whatever the case makes of it. */
    private void keepWords(StoredCase stored, @Nullable Remark remark, Position position) {
        if (remark == null) {
            cases.note(stored.complaintId(), position);
        } else {
            cases.store(stored, stored.record().remarked(remark), List.of(), position);
        }
    }

    /** The end of a case's RESOLUTION clock, so that desks can order by time left. */
    public void due(String complaintId, Position position, OffsetDateTime dueAt) {
        var stored = cases.read(complaintId);
        if (!stored.read().hasHeard(position)) {
            cases.store(stored, stored.record().due(dueAt), List.of(), position);
        }
    }

    /** A fact without consequence for the case. */
    public void note(String complaintId, Position position) {
        cases.note(complaintId, position);
    }
}
