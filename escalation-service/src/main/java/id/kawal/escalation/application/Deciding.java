package id.kawal.escalation.application;

import id.kawal.escalation.domain.CaseEvent;
import id.kawal.escalation.domain.Command;
import id.kawal.escalation.domain.Decision;
import id.kawal.escalation.domain.EscalationCase;
import id.kawal.escalation.domain.Rules;
import id.kawal.transport.Position;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lets the domain decide on a stored case, and stores what came of it. */
final class Deciding {

    private final Cases cases;
    private final Rules rules;
    private final Consumer<Decision> counting;

    Deciding(Cases cases, Rules rules, Consumer<Decision> counting) {
        this.cases = cases;
        this.rules = rules;
        this.counting = counting;
    }

    /**
     * Decides and stores.
     *
     * @param heard position of the fact behind the command; noted even where nothing happens
     */
    Decision decide(StoredCase stored, Command command, int partition, @Nullable Position heard) {
        var decision = EscalationCase.decide(stored.state(), command, rules);
        counting.accept(decision);
        if (decision instanceof Decision.Happened(var events)) {
            store(stored, events, partition, heard);
        } else if (heard != null) {
            cases.note(stored.complaintId(), heard);
        }
        return decision;
    }

    private void store(
            StoredCase stored, List<CaseEvent> events, int partition, @Nullable Position heard) {
        EscalationCase next = stored.state();
        for (var event : events) {
            next = EscalationCase.evolve(next, event);
        }
        cases.store(
                stored,
                new Cases.Next(next, partition),
                next instanceof EscalationCase.Followed followed
                        ? ToldFacts.about(followed).of(events)
                        : List.of(),
                heard);
    }
}
