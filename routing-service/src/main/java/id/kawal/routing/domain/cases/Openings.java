package id.kawal.routing.domain.cases;

import id.kawal.routing.domain.directory.Agency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The first events of a case. */
final class Openings {

    /** The citizen speaks of abuse of office, the words do not: a person reads it. */
    private static final String OVERSIGHT_ASKED = "OVERSIGHT_ASKED";

    /** The words speak of abuse of office, the citizen does not: no machine overrules that. */
    private static final String OVERSIGHT_SUSPECTED = "OVERSIGHT_SUSPECTED";

    private Openings() {}

    static List<CaseEvent> lodged(Fact.Lodged fact) {
        List<CaseEvent> events = new ArrayList<>();
        events.add(new CaseEvent.Opened(fact.at(), fact.opening()));
        events.addAll(
                switch (questioned(fact)) {
                    case Placement.ByRule rule -> verifiedAndRouted(fact, rule);
                    case Placement.ByUpstream(Agency agency) ->
                            List.of(Routing.byUpstream().to(agency, Disposition.NONE, fact.at()));
                    case Placement.Undecided undecided -> List.of(triage(undecided, fact.at()));
                });
        return events;
    }

    static List<CaseEvent> imported(Fact.Imported fact) {
        List<CaseEvent> events = new ArrayList<>();
        events.add(new CaseEvent.Opened(fact.at(), fact.opening()));
        events.add(new CaseEvent.UpstreamSeen(fact.at(), fact.upstream().exportedAt()));
        if (fact.verdict() != null) {
            events.add(new CaseEvent.Verified(fact.at(), Actor.UPSTREAM, fact.verdict()));
        }
        CaseEvent state = asUpstream(fact);
        events.addAll(placed(fact, state));
        if (state != null) {
            events.add(state);
        }
        return events;
    }

    private static Placement questioned(Fact.Lodged fact) {
        Classification asked = fact.opening().asked();
        if (asked == null || !(fact.placement() instanceof Placement.ByRule rule)) {
            return fact.placement();
        }
        boolean oversightAsked = asked == Classification.OVERSIGHT_COMPLAINT;
        if (oversightAsked == rule.isOversight()) {
            return rule;
        }
        return new Placement.Undecided(
                List.of(oversightAsked ? OVERSIGHT_ASKED : OVERSIGHT_SUSPECTED),
                List.of(rule.agency().code()));
    }

    private static List<CaseEvent> verifiedAndRouted(Fact.Lodged fact, Placement.ByRule rule) {
        Verdict verdict = verdict(fact.opening(), rule.isOversight());
        return List.of(
                new CaseEvent.Verified(fact.at(), Actor.SYSTEM, verdict),
                Routing.byRule(rule.confidence(), rule.reasons())
                        .to(rule.agency(), Disposition.NONE, fact.at()));
    }

    /**
     * What a case is held to be where nobody says otherwise: what was asked, else a service one.
     */
    static Verdict verdict(Opening opening, boolean oversight) {
        Classification asked =
                Objects.requireNonNullElse(opening.asked(), Classification.SERVICE_COMPLAINT);
        return new Verdict(
                oversight ? Classification.OVERSIGHT_COMPLAINT : asked, opening.category());
    }

    private static List<CaseEvent> placed(Fact.Imported fact, @Nullable CaseEvent state) {
        return switch (fact.placement()) {
            case Placement.ByRule rule ->
                    state instanceof CaseEvent.Closed
                            ? List.of()
                            : List.of(
                                    Routing.byRule(rule.confidence(), rule.reasons())
                                            .to(rule.agency(), Disposition.NONE, fact.at()));
            case Placement.ByUpstream(Agency agency) ->
                    List.of(Routing.byUpstream().to(agency, Disposition.NONE, fact.at()));
            case Placement.Undecided undecided ->
                    needsAnAgency(state) ? List.of(triage(undecided, fact.at())) : List.of();
        };
    }

    /** Closed or answered upstream: nobody has to find an agency for it, nor is one made up. */
    private static boolean needsAnAgency(@Nullable CaseEvent state) {
        return state == null || state instanceof CaseEvent.AwaitedUpstream;
    }

    private static @Nullable CaseEvent asUpstream(Fact.Imported fact) {
        return fact.opening().origin() == Origin.IMPORTED_HISTORY
                ? UpstreamDecisions.closed(fact.at(), fact.upstream())
                : UpstreamDecisions.asShown(fact.at(), fact.upstream());
    }

    private static CaseEvent triage(Placement.Undecided undecided, Instant at) {
        return new CaseEvent.TriageNeeded(
                at, Actor.SYSTEM, undecided.reasons(), undecided.candidates());
    }
}
