package id.kawal.intake.application.imports;

import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken.
 *
 * @param row its number
 * @param trackingId only of a row with a readable date: else what stands in its place may be a
 *     piece of somebody's text
 */
public record Rejection(long row, @Nullable String trackingId, RejectionReason reason) {}
