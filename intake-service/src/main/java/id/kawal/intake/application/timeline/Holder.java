package id.kawal.intake.application.timeline;

import java.time.Instant;

/** The agency that has it. */
public record Holder(String agencyCode, String agencyName, Instant since) {}
