package id.kawal.intake.application;

import id.kawal.events.Classification;
import id.kawal.intake.domain.Submission;
import org.jspecify.annotations.Nullable;

/**
 * A complaint to be lodged.
 *
 * @param channel how it came in, as the contract names it
 * @param classification what the citizen thinks it is; routing decides
 */
public record LodgingRequest(
        Submission submission,
        String channel,
        @Nullable Classification classification,
        boolean confidential) {}
