package id.kawal.escalation.domain;

import id.kawal.escalation.domain.calendar.Deadline;
import id.kawal.escalation.domain.clock.Clock;
import id.kawal.escalation.domain.clock.ClockKind;
import id.kawal.escalation.domain.ladder.Rung;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;

/**
 * A mark of a clock that was acted on: it never is again, unless a fact heard late withdrew it.
 *
 * @param code of the mark
 * @param at its own instant
 * @param id clock, run and code, and the number of the attempt where an earlier one was withdrawn
 */
public record Fired(
        ClockKind clock, int run, String code, OffsetDateTime at, String id, boolean withdrawn) {

    static Fired of(Clock clock, String code, OffsetDateTime at) {
        return of(clock, code, at, clock.kind() + "-" + clock.run() + "-" + code);
    }

    static Fired of(Clock clock, String code, OffsetDateTime at, String id) {
        return new Fired(clock.kind(), clock.run(), code, at, id, false);
    }

    boolean isOf(Clock other, String otherCode) {
        return clock == other.kind() && run == other.run() && code.equals(otherCode);
    }

    boolean isRung() {
        return Arrays.stream(Rung.Name.values()).anyMatch(name -> name.name().equals(code));
    }

    boolean liesAfter(Instant instant) {
        return instant.isBefore(Deadline.passes(at));
    }

    Fired asWithdrawn() {
        return new Fired(clock, run, code, at, id, true);
    }
}
