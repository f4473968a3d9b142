package id.kawal.routing.domain.choice;

import id.kawal.routing.domain.directory.AgencySelector;
import java.util.List;

/**
 * Words that speak for an agency, or against it.
 *
 * @param id what stands in events and answers as the reason
 * @param weight above 0 for, below 0 against; the scale is explained in the rule file
 */
public record RoutingRule(String id, AgencySelector agency, double weight, List<Phrase> phrases) {

    public RoutingRule {
        phrases = List.copyOf(phrases);
    }
}
