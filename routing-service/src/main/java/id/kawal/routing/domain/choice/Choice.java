package id.kawal.routing.domain.choice;

import java.util.List;

/** What the rules make of a complaint. */
public sealed interface Choice {

    /** Best first. */
    List<Candidate> candidates();

    /** The first candidate is sure enough to be made responsible without a person looking. */
    record Auto(List<Candidate> candidates) implements Choice {
        public Auto {
            candidates = List.copyOf(candidates);
        }
    }

    /** A person decides; the candidates are suggestions and may be none at all. */
    record Triage(TriageReason reason, List<Candidate> candidates) implements Choice {
        public Triage {
            candidates = List.copyOf(candidates);
        }
    }
}
