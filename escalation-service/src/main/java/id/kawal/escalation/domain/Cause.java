package id.kawal.escalation.domain;

import java.time.Instant;

/** When something became true, and by whom. */
public record Cause(Instant at, Actor actor) {}
