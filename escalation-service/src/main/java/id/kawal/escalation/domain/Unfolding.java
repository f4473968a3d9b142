package id.kawal.escalation.domain;

import java.util.ArrayList;
import java.util.List;

/** What has happened so far within one decision, and the state that follows from it. */
record Unfolding(EscalationCase.Followed state, List<CaseEvent> events) {

    static Unfolding of(String complaintId) {
        return of(EscalationCase.Followed.blank(complaintId));
    }

    static Unfolding of(EscalationCase.Followed state) {
        return new Unfolding(state, List.of());
    }

    Unfolding then(CaseEvent.Happening event) {
        var all = new ArrayList<>(events);
        all.add(event);
        return new Unfolding(Following.evolve(state, event), List.copyOf(all));
    }

    Decision decision() {
        return new Decision.Happened(events);
    }
}
