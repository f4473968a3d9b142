package id.kawal.routing.domain.cases;

import id.kawal.routing.domain.choice.Candidate;
import id.kawal.routing.domain.choice.Choice;
import id.kawal.routing.domain.directory.Agency;
import id.kawal.routing.domain.directory.AgencyKind;
import java.util.List;

/** Where a new case goes before any person has looked. */
public sealed interface Placement {

    /** Reason of a case whose upstream agency the directory does not know. */
    String UPSTREAM_AGENCY_UNKNOWN = "UPSTREAM_AGENCY_UNKNOWN";

    /** The rules are sure. */
    record ByRule(Agency agency, double confidence, List<String> reasons) implements Placement {
        public ByRule {
            reasons = List.copyOf(reasons);
        }
    }

    /** The upstream system had already chosen. */
    record ByUpstream(Agency agency) implements Placement {}

    /** A person decides. */
    record Undecided(List<String> reasons, List<String> candidates) implements Placement {
        public Undecided {
            reasons = List.copyOf(reasons);
            candidates = List.copyOf(candidates);
        }
    }

    /** What the rules of choice say, as a placement. */
    static Placement of(Choice choice) {
        return switch (choice) {
            case Choice.Auto(List<Candidate> candidates) -> byRule(candidates.getFirst());
            case Choice.Triage(var reason, List<Candidate> candidates) ->
                    new Undecided(List.of(reason.name()), codes(candidates));
        };
    }

    /** For an import whose agency as written is none of the directory: suggestions, no decision. */
    static Placement upstreamUnknown(Choice choice) {
        return new Undecided(List.of(UPSTREAM_AGENCY_UNKNOWN), codes(choice.candidates()));
    }

    /** Whether a case placed so is about abuse of office. */
    default boolean isOversight() {
        return switch (this) {
            case ByRule(Agency agency, _, _) -> agency.kind() == AgencyKind.INSPECTORATE;
            case ByUpstream(Agency agency) -> agency.kind() == AgencyKind.INSPECTORATE;
            case Undecided _ -> false;
        };
    }

    private static Placement byRule(Candidate best) {
        return new ByRule(best.agency(), best.confidence(), best.reasons());
    }

    private static List<String> codes(List<Candidate> candidates) {
        return candidates.stream().map(candidate -> candidate.agency().code()).toList();
    }
}
