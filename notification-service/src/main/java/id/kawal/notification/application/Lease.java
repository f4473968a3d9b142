package id.kawal.notification.application;

import java.time.Instant;

/**
 * The right to deliver a notice.
 *
 * @param holder one delivery; a repeat of it has another
 * @param until system time; from then on anybody may take it
 */
public record Lease(String holder, Instant until) {}
