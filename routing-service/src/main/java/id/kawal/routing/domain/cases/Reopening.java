package id.kawal.routing.domain.cases;

import java.time.Instant;
import java.util.List;

/** How a case comes back: to whoever had it, else to the coordinator. */
final class Reopening {

    private static final String NO_AGENCY = "REOPENED_WITHOUT_AGENCY";

    private Reopening() {}

    static List<CaseEvent> resume(CaseFile file, Instant at) {
        return file.holder() == null ? triage(at, NO_AGENCY) : List.of(new CaseEvent.Reopened(at));
    }

    /** Whoever ended it without an answer does not judge the dispute alone. */
    static List<CaseEvent> triage(Instant at, String reason) {
        return List.of(
                new CaseEvent.Reopened(at),
                new CaseEvent.TriageNeeded(at, Actor.SYSTEM, List.of(reason), List.of()));
    }
}
