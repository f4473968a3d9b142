package id.kawal.routing.domain.choice;

import id.kawal.routing.domain.directory.Agency;
import java.util.List;

/**
 * An agency that may be the right one.
 *
 * @param confidence 0 to 1; comparable between complaints, not a probability in the strict sense
 * @param reasons ids of the rules that spoke for it, never words of the complaint
 */
public record Candidate(Agency agency, double confidence, List<String> reasons) {

    public Candidate {
        reasons = List.copyOf(reasons);
    }
}
