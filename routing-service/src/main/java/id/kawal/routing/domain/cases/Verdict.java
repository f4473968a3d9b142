package id.kawal.routing.domain.cases;

import org.jspecify.annotations.Nullable;

/**
 * What the office holds the complaint to be.
 *
 * @param category code, where one was given
 */
public record Verdict(Classification classification, @Nullable String category) {

    /** This one, with the earlier category where none is given. */
    Verdict orElse(Verdict earlier) {
        return category == null ? new Verdict(classification, earlier.category()) : this;
    }
}
