package id.kawal.intake.application.imports;

import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken.
 *
 * @param row its number
 * @param trackingId where it has one that can be shown
 */
public record Rejection(long row, @Nullable String trackingId, RejectionReason reason) {}
