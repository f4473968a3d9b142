package id.kawal.escalation.domain.clock;

import id.kawal.escalation.domain.calendar.Deadline;
import id.kawal.escalation.domain.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One run of one clock: a budget, how much of it is used up, and the marks that follow.
 *
 * <p>A day on which the clock ran counts as used, however short it ran; a pause gives back exactly
 * the counted days that lie wholly inside it. The day of a deadline or rung is used up only when it
 * is over, so that a pause never makes a clock late.
 *
 * @param run 1 for the first run of its kind on a complaint
 * @param calendar id@version by which the marks were reckoned
 * @param marks those that passed while it ran and, while it runs, those to come, in order
 * @param inherited codes of marks that had passed in the run before already: they are not said
 *     twice
 * @param dueAt as last reckoned
 */
public record Clock(
        int run,
        Terms terms,
        Instant startedAt,
        String calendar,
        ClockState state,
        List<Mark> marks,
        Set<String> inherited,
        OffsetDateTime dueAt,
        boolean provisional) {

    public Clock {
        marks = List.copyOf(marks);
        inherited = Set.copyOf(inherited);
    }

    public static Clock started(int run, Terms terms, Instant at, WorkingCalendar calendar) {
        return running(
                run,
                terms,
                at,
                new ClockState.Running(0, calendar.dayOf(at).plusDays(1)),
                calendar);
    }

    private static Clock running(
            int run,
            Terms terms,
            Instant startedAt,
            ClockState.Running state,
            WorkingCalendar calendar) {
        var axis = new Axis(calendar, terms, state.consumed(), state.countFrom());
        return new Clock(
                run,
                terms,
                startedAt,
                calendar.ref(),
                state,
                axis.marks(List.of(), calendar.dayOf(startedAt)),
                Set.of(),
                calendar.endOf(axis.dueDay()),
                axis.isProvisional());
    }

    public ClockKind kind() {
        return terms.kind();
    }

    public boolean isRunning() {
        return state instanceof ClockState.Running;
    }

    public boolean isSuspended() {
        return state instanceof ClockState.Suspended;
    }

    /** Whether it runs and its deadline has passed at an instant. */
    public boolean isOverdue(Instant now) {
        return isRunning() && isLate(now);
    }

    /** Whether it may still be met: it runs or stands still. */
    public boolean isOpen() {
        return switch (state) {
            case ClockState.Running _ -> true;
            case ClockState.Suspended _ -> true;
            case ClockState.Met _ -> false;
            case ClockState.Ended _ -> false;
        };
    }

    /**
     * Another run of the same clock under other terms, from the same start and with the same days
     * used up. What had passed under the old terms and has passed under the new ones too is not
     * said again; the rest of the new past is.
     */
    public Clock under(Terms other, Instant at, WorkingCalendar calendar) {
        var next =
                switch (state) {
                    case ClockState.Running running ->
                            running(run + 1, other, startedAt, running, calendar);
                    case ClockState.Suspended(var rest, var since, _) ->
                            running(
                                            run + 1,
                                            other,
                                            startedAt,
                                            rest.from(rest.notBefore()),
                                            calendar)
                                    .stopped(since, state);
                    case ClockState.Met _ -> this;
                    case ClockState.Ended _ -> this;
                };
        return next.inheriting(passedCodes(at), at);
    }

    private Clock inheriting(Set<String> codes, Instant at) {
        var twice = passedCodes(at);
        return new Clock(
                run,
                terms,
                startedAt,
                calendar,
                state,
                marks,
                codes.stream().filter(twice::contains).collect(Collectors.toSet()),
                dueAt,
                provisional);
    }

    private Set<String> passedCodes(Instant at) {
        return marks.stream()
                .filter(mark -> mark.hasPassed(at))
                .map(Mark::code)
                .collect(Collectors.toSet());
    }

    /** Stands still from an instant on; a clock that does not run is left as it is. */
    public Clock suspended(Instant at, ClockState.Reason reason, WorkingCalendar calendar) {
        return isRunning()
                ? stopped(at, new ClockState.Suspended(rest(at, calendar), at, reason))
                : this;
    }

    /** Goes on with what was left; a clock that runs is left as it is. */
    public Clock resumed(Instant at, WorkingCalendar calendar) {
        return switch (state) {
            case ClockState.Running _ -> this;
            case ClockState.Suspended(var rest, _, _) -> goingOn(rest, at, calendar);
            case ClockState.Met(var rest, _, _, _) -> goingOn(rest, at, calendar);
            case ClockState.Ended(var rest, _, _) -> goingOn(rest, at, calendar);
        };
    }

    /**
     * What it waited for happened.
     *
     * @param at the instant of the fact that counts, which for silence is that of the answer
     */
    public Clock met(Instant at, ClockState.Source source, WorkingCalendar calendar) {
        return stopped(at, new ClockState.Met(rest(at, calendar), at, isLate(at), source));
    }

    /** Nothing is waited for any more. */
    public Clock ended(Instant at, ClockState.End why, WorkingCalendar calendar) {
        return stopped(at, new ClockState.Ended(rest(at, calendar), at, why));
    }

    private boolean isLate(Instant at) {
        return !at.isBefore(Deadline.passes(dueAt));
    }

    private Clock goingOn(ClockState.Rest rest, Instant at, WorkingCalendar calendar) {
        var goesOn = kind().pauses() ? rest.from(calendar.dayOf(at)) : fromTheStart(calendar);
        var axis = new Axis(calendar, terms, goesOn.consumed(), goesOn.countFrom());
        var wasDue = marks.stream().anyMatch(Mark.Due.class::isInstance);
        return new Clock(
                run,
                terms,
                startedAt,
                calendar.ref(),
                goesOn,
                axis.marks(marks, calendar.dayOf(startedAt)),
                inherited,
                wasDue ? dueAt : calendar.endOf(axis.dueDay()),
                provisional || axis.isProvisional());
    }

    private ClockState.Running fromTheStart(WorkingCalendar calendar) {
        return new ClockState.Running(0, calendar.dayOf(startedAt).plusDays(1));
    }

    private Clock stopped(Instant at, ClockState next) {
        var passed = marks.stream().filter(mark -> mark.hasPassed(at)).toList();
        return new Clock(
                run, terms, startedAt, calendar, next, passed, inherited, dueAt, provisional);
    }

    private ClockState.Rest rest(Instant at, WorkingCalendar reckoning) {
        return switch (state) {
            case ClockState.Running running -> restOf(running, at, reckoning);
            case ClockState.Suspended(var rest, _, _) -> rest;
            case ClockState.Met(var rest, _, _, _) -> rest;
            case ClockState.Ended(var rest, _, _) -> rest;
        };
    }

    private ClockState.Rest restOf(
            ClockState.Running running, Instant at, WorkingCalendar reckoning) {
        var today = reckoning.dayOf(at);
        var used =
                running.consumed()
                        + reckoning.counted(running.countFrom(), today, terms.budget().unit());
        var kept = Math.min(used, nextPosition(at) - 1);
        return new ClockState.Rest(kept, kept < used ? today : today.plusDays(1));
    }

    /** Where on the budget the next deadline or rung lies that had not passed at an instant. */
    private int nextPosition(Instant at) {
        return marks.stream()
                .filter(mark -> !mark.hasPassed(at))
                .mapToInt(mark -> position(mark))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private int position(Mark mark) {
        return switch (mark) {
            case Mark.Warning _ -> Integer.MAX_VALUE;
            case Mark.Due _ -> terms.budget().amount();
            case Mark.Step(var rung, _) -> terms.budget().amount() + rung.after();
        };
    }
}
