package id.kawal.routing.domain.cases;

import org.jspecify.annotations.Nullable;

/**
 * What the office holds the complaint to be.
 *
 * @param category code, where one was given
 */
public record Verdict(Classification classification, @Nullable String category) {}
