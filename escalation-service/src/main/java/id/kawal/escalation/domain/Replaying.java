package id.kawal.escalation.domain;

import id.kawal.escalation.domain.calendar.BudgetUnit;
import id.kawal.escalation.domain.calendar.WorkingCalendar;
import id.kawal.escalation.domain.clock.Classification;
import id.kawal.escalation.domain.clock.Clock;
import id.kawal.escalation.domain.clock.ClockKind;
import id.kawal.escalation.domain.clock.ClockState;
import id.kawal.escalation.domain.clock.Footing;
import id.kawal.escalation.domain.clock.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clock table of design section 6: what each fact does to each clock, from the first fact to
 * the last in the order of their own instants.
 */
final class Replaying {

    private final Rules rules;
    private final List<Footing> kept;
    private final List<Footing> footings = new ArrayList<>();
    private final WorkingCalendar calendar;
    private final String region;
    private final List<Clock> clocks = new ArrayList<>();
    private final Instant receivedAt;
    private Timeline.@Nullable Adoption adoption;
    private @Nullable String agency;
    private @Nullable Fact answer;
    private @Nullable Fact reached;
    private ClockState.@Nullable End ended;
    private Classification classification = Classification.UNCLASSIFIED;
    private boolean identityKnown;
    private boolean consentGiven;
    private boolean closedUpstream;

    private Replaying(String region, Instant receivedAt, List<Footing> kept, Rules rules) {
        this.region = region;
        this.receivedAt = receivedAt;
        this.kept = kept;
        this.rules = rules;
        this.calendar = rules.calendars().of(region);
    }

    /**
     * Where a case stands.
     *
     * @param facts all of them in the order of their arrival, the opening first
     * @param kept by what its clocks ran so far: what stands there is not looked up again
     */
    static Timeline of(String region, List<Fact> facts, List<Footing> kept, Rules rules) {
        var replaying = new Replaying(region, facts.getFirst().at(), kept, rules);
        facts.stream()
                .flatMap(replaying::steps)
                .sorted(Comparator.comparing(Step::at))
                .forEach(step -> step.taken().run());
        return replaying.timeline();
    }

    /** What a fact does, and when. */
    private record Step(Instant at, Runnable taken) {}

    /**
     * An import tells two things: that the report exists, and what became of it by the export.
     * Nothing comes before the receipt, even where an export's date or another machine's clock says
     * so.
     */
    private Stream<Step> steps(Fact told) {
        var fact = asOfUpstream(told).notBefore(receivedAt);
        var itself = new Step(fact.at(), () -> take(fact));
        if (fact.content() instanceof Content.Adopted adopted) {
            var shown =
                    adopted.exportedAt().isBefore(receivedAt) ? receivedAt : adopted.exportedAt();
            return Stream.of(
                    itself, new Step(shown, () -> upstream(adopted.upstream(), shown, receivedAt)));
        }
        return Stream.of(itself);
    }

    /** What was closed there counts as of the export, whenever it was read in. */
    private static Fact asOfUpstream(Fact fact) {
        return fact.content() instanceof Content.Closed(var by, var asOf)
                        && by == Content.Closed.By.UPSTREAM
                ? new Fact(fact.id(), asOf, fact.actor(), fact.content())
                : fact;
    }

    private Timeline timeline() {
        return new Timeline(
                region,
                clocks,
                new Timeline.Handling(
                        agency, classification, answer != null, identityKnown, consentGiven, ended),
                adoption,
                footings);
    }

    private void take(Fact fact) {
        switch (fact.content()) {
            case Content.Lodged(_, var known) -> open(known);
            case Content.Adopted adopted -> adopt(adopted);
            case Content.Upstream upstream -> upstream(upstream, fact.at(), fact.at());
            case Content.Classified(var as) -> classify(as, fact.at());
            case Content.Routed(var to) -> route(to, fact.at());
            case Content.HandedBack() -> agency = null;
            case Content.ReferredOutside() ->
                    putAway(ClockState.End.REFERRED_OUTSIDE, ClockState.Source.HERE, fact.at());
            case Content.Archived() ->
                    putAway(ClockState.End.ARCHIVED, ClockState.Source.HERE, fact.at());
            case Content.SentBack() -> awaitCitizen(fact.at());
            case Content.Supplemented() -> supplement(fact.at());
            case Content.InterimReply(var promisedBy) -> interim(promisedBy, fact.at());
            case Content.Answered() -> answer(fact);
            case Content.AnswerReached(var id) -> reach(id, fact);
            case Content.Disputed() -> dispute(fact.at());
            case Content.Confirmed() -> confirm(fact.at());
            case Content.Withdrawn() -> withdraw(fact.at());
            case Content.Closed(var by, var asOf) -> close(by, asOf, fact.at());
            case Content.EscalationRequested() -> hearCitizen(fact.at());
            case Content.ConsentGiven() -> consent(true, fact.at());
            case Content.ConsentWithdrawn() -> consent(false, fact.at());
            case Content.IdentityGiven() -> identityKnown = true;
            case Content.FileSent() -> start(ClockKind.REFERRAL_RESPONSE, fact.at());
            case Content.FileWithdrawn() ->
                    change(
                            ClockKind.REFERRAL_RESPONSE,
                            Clock::isOpen,
                            clock -> clock.ended(fact.at(), ClockState.End.WITHDRAWN, by(clock)));
            case Content.FileDecided() -> meet(ClockKind.REFERRAL_RESPONSE, fact.at());
        }
    }

    /** Gives the citizen's clock. */
    private Clock open(boolean known) {
        identityKnown = known;
        start(ClockKind.VERIFICATION, receivedAt);
        return start(ClockKind.CITIZEN, receivedAt);
    }

    private void adopt(Content.Adopted adopted) {
        classification = adopted.classification();
        var reckoning = by(open(adopted.identityKnown()));
        var at = adopted.adoptedAt();
        var rungDay = reckoning.nth(reckoning.dayOf(at).plusDays(1), 2, BudgetUnit.WORKING_DAYS);
        adoption = new Timeline.Adoption(at, reckoning.endOf(rungDay));
    }

    /**
     * What the export shows.
     *
     * @param routedAt when it was routed there, if it was: no export says when. With the report
     *     itself its original date stands for it; later the first export that shows it
     */
    private void upstream(Content.Upstream shown, Instant at, Instant routedAt) {
        if (isOpenThere(shown.state())) {
            reopenUpstream(shown.routed(), at);
        }
        if (shown.routed() && ended == null && current(ClockKind.RESOLUTION) == null) {
            meet(ClockKind.VERIFICATION, at, ClockState.Source.UPSTREAM);
            start(ClockKind.FIRST_RESPONSE, routedAt);
            start(ClockKind.RESOLUTION, routedAt);
        }
        switch (shown.state()) {
            case OPEN -> {
                resumeAwaiting(at);
                takeAnswerBack(at);
            }
            case AWAITING_CITIZEN -> {
                takeAnswerBack(at);
                awaitCitizen(at);
            }
            case ANSWERED -> answeredUpstream(at);
            case CLOSED -> closedUpstream(at);
            case ARCHIVED -> archivedUpstream(at);
        }
    }

    private static boolean isOpenThere(Content.Upstream.State state) {
        return switch (state) {
            case OPEN -> true;
            case AWAITING_CITIZEN -> true;
            case ANSWERED -> true;
            case CLOSED -> false;
            case ARCHIVED -> false;
        };
    }

    /** What ended there, by a close or an archive, and only there, comes back with its clocks. */
    private void reopenUpstream(boolean routed, Instant at) {
        if (closedUpstream) {
            closedUpstream = false;
            ended = null;
            resume(ClockKind.CITIZEN, at);
            resumeEnded(ClockKind.FIRST_RESPONSE, at);
            resumeEnded(ClockKind.RESOLUTION, at);
            if (!routed && current(ClockKind.RESOLUTION) == null) {
                resume(ClockKind.VERIFICATION, at);
            }
        }
    }

    private void takeAnswerBack(Instant at) {
        change(
                ClockKind.RESOLUTION,
                clock ->
                        clock.state() instanceof ClockState.Met met
                                && met.source() == ClockState.Source.UPSTREAM,
                clock -> clock.resumed(at, by(clock)));
    }

    private void archivedUpstream(Instant at) {
        closedUpstream = closedUpstream || ended == null;
        putAway(ClockState.End.ARCHIVED, ClockState.Source.UPSTREAM, at);
    }

    private void answeredUpstream(Instant at) {
        resumeAwaiting(at);
        meet(ClockKind.FIRST_RESPONSE, at, ClockState.Source.UPSTREAM);
        meet(ClockKind.INTERIM_REPLY, at, ClockState.Source.UPSTREAM);
        meet(ClockKind.RESOLUTION, at, ClockState.Source.UPSTREAM);
    }

    private void closedUpstream(Instant at) {
        if (ended == null) {
            closedUpstream = true;
            meet(ClockKind.VERIFICATION, at, ClockState.Source.UPSTREAM);
            answeredUpstream(at);
            meet(ClockKind.CITIZEN, at, ClockState.Source.UPSTREAM);
            end(ClockState.End.CLOSED, at);
        }
    }

    /** Another class is another budget from the same start. */
    private void classify(Classification as, Instant at) {
        classification = as;
        var resolution = current(ClockKind.RESOLUTION);
        if (resolution == null || !resolution.isOpen()) {
            return;
        }
        var footing = footing(ClockKind.RESOLUTION, resolution.startedAt());
        if (!footing.terms().measuresLike(resolution.terms())) {
            var next = resolution.under(footing.terms(), at, by(footing));
            clocks.set(
                    clocks.indexOf(resolution),
                    resolution.ended(at, ClockState.End.SUPERSEDED, by(resolution)));
            clocks.add(next);
        }
    }

    private void route(String to, Instant at) {
        agency = to;
        if (ended != null) {
            return;
        }
        resumeAwaiting(at);
        if (current(ClockKind.RESOLUTION) == null) {
            meet(ClockKind.VERIFICATION, at);
            start(ClockKind.FIRST_RESPONSE, at);
            start(ClockKind.RESOLUTION, at);
        }
    }

    private void putAway(ClockState.End why, ClockState.Source source, Instant at) {
        meet(ClockKind.VERIFICATION, at, source);
        end(why, at);
    }

    private void awaitCitizen(Instant at) {
        suspend(ClockKind.VERIFICATION, ClockState.Reason.AWAITING_CITIZEN, at);
        suspend(ClockKind.FIRST_RESPONSE, ClockState.Reason.AWAITING_CITIZEN, at);
        suspend(ClockKind.RESOLUTION, ClockState.Reason.AWAITING_CITIZEN, at);
    }

    private void supplement(Instant at) {
        hearCitizen(at);
        resumeAwaiting(at);
    }

    private void interim(LocalDate promisedBy, Instant at) {
        meet(ClockKind.FIRST_RESPONSE, at);
        if (ended != null) {
            return;
        }
        change(
                ClockKind.INTERIM_REPLY,
                Clock::isOpen,
                clock -> clock.ended(at, ClockState.End.SUPERSEDED, by(clock)));
        var days = ChronoUnit.DAYS.between(calendar.dayOf(at), promisedBy);
        var footing = footing(ClockKind.INTERIM_REPLY, at);
        start(footing.terms().boundedBy(days), by(footing), at);
    }

    private void answer(Fact fact) {
        answer = fact;
        meet(ClockKind.FIRST_RESPONSE, fact.at());
        meet(ClockKind.INTERIM_REPLY, fact.at());
        resumeAwaiting(fact.at());
        suspend(ClockKind.RESOLUTION, ClockState.Reason.ANSWERED, fact.at());
    }

    private void reach(String answerId, Fact fact) {
        if (answer != null
                && answer.id().equals(answerId)
                && !answer.equals(reached)
                && isSuspendedBy(ClockState.Reason.ANSWERED, current(ClockKind.RESOLUTION))) {
            reached = answer;
            start(ClockKind.CITIZEN_REPLY, fact.at());
        }
    }

    /**
     * Reopens a closed case too: RESOLUTION with what was left, the citizen's as if never closed.
     */
    private void dispute(Instant at) {
        hearCitizen(at);
        if (ended == null || ended == ClockState.End.CLOSED) {
            ended = null;
            closedUpstream = false;
            resumeEnded(ClockKind.FIRST_RESPONSE, at);
            resume(ClockKind.RESOLUTION, at);
            resume(ClockKind.CITIZEN, at);
        }
    }

    private void confirm(Instant at) {
        hearCitizen(at);
        settle(answer == null ? at : answer.at(), at);
    }

    private void withdraw(Instant at) {
        hearCitizen(at);
        end(ClockState.End.WITHDRAWN, at);
    }

    private void close(Content.Closed.By by, Instant asOf, Instant at) {
        switch (by) {
            case CITIZEN -> settle(asOf, at);
            case SILENCE -> settle(asOf, at);
            case UPSTREAM -> closedUpstream(at);
            case WITHDRAWAL -> end(ClockState.End.WITHDRAWN, at);
            case OFFICE -> {
                meet(ClockKind.CITIZEN, at);
                end(ClockState.End.CLOSED, at);
            }
        }
    }

    /** An answer that was disputed since is none: then the instant of the settlement counts. */
    private void settle(Instant answeredAt, Instant at) {
        if (ended == null) {
            var stands = isSuspendedBy(ClockState.Reason.ANSWERED, current(ClockKind.RESOLUTION));
            meet(ClockKind.RESOLUTION, stands ? answeredAt : at);
            meet(ClockKind.CITIZEN, at);
            end(ClockState.End.CLOSED, at);
        }
    }

    private void consent(boolean given, Instant at) {
        consentGiven = given;
        hearCitizen(at);
    }

    /** Any word of the citizen. */
    private void hearCitizen(Instant at) {
        meet(ClockKind.CITIZEN_REPLY, at);
    }

    /** What the Ombudsman's office owes goes on: it does not depend on the region's case. */
    private void end(ClockState.End why, Instant at) {
        if (ended == null) {
            ended = why;
            clocks.replaceAll(clock ->
                    clock.isOpen() && clock.kind() != ClockKind.REFERRAL_RESPONSE
                            ? clock.ended(at, why, by(clock))
                            : clock);
        }
    }

    private Clock start(ClockKind kind, Instant at) {
        var footing = footing(kind, at);
        return start(footing.terms(), by(footing), at);
    }

    private Clock start(Terms terms, WorkingCalendar by, Instant at) {
        var last = current(terms.kind());
        var run = last == null ? 1 : last.run() + 1;
        var clock = Clock.started(run, terms, at, by);
        clocks.add(clock);
        return clock;
    }

    private void meet(ClockKind kind, Instant at) {
        meet(kind, at, ClockState.Source.HERE);
    }

    private void meet(ClockKind kind, Instant at, ClockState.Source source) {
        change(kind, Clock::isOpen, clock -> clock.met(at, source, by(clock)));
    }

    private void suspend(ClockKind kind, ClockState.Reason reason, Instant at) {
        change(kind, Clock::isRunning, clock -> clock.suspended(at, reason, by(clock)));
    }

    private void resume(ClockKind kind, Instant at) {
        change(kind, _ -> true, clock -> clock.resumed(at, by(clock)));
    }

    private void resumeEnded(ClockKind kind, Instant at) {
        change(
                kind,
                clock -> clock.state() instanceof ClockState.Ended,
                clock -> clock.resumed(at, by(clock)));
    }

    private void resumeAwaiting(Instant at) {
        clocks.replaceAll(clock ->
                isSuspendedBy(ClockState.Reason.AWAITING_CITIZEN, clock)
                        ? clock.resumed(at, by(clock))
                        : clock);
    }

    private static boolean isSuspendedBy(ClockState.Reason reason, @Nullable Clock clock) {
        return clock != null
                && clock.state() instanceof ClockState.Suspended suspended
                && suspended.reason() == reason;
    }

    private void change(ClockKind kind, Predicate<Clock> where, UnaryOperator<Clock> how) {
        var clock = current(kind);
        if (clock != null && where.test(clock)) {
            clocks.set(clocks.indexOf(clock), how.apply(clock));
        }
    }

    private @Nullable Clock current(ClockKind kind) {
        return clocks.reversed().stream()
                .filter(clock -> clock.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    /** What was found once stays so. */
    private Footing footing(ClockKind kind, Instant startedAt) {
        var day = calendar.dayOf(startedAt);
        return Stream.concat(footings.stream(), kept.stream())
                .filter(known -> known.isOf(kind, classification, day))
                .findFirst()
                .map(this::using)
                .orElseGet(() -> using(found(kind, day)));
    }

    private Footing found(ClockKind kind, LocalDate day) {
        var terms = rules.policies().terms(kind, region, classification, day);
        return new Footing(kind, classification, day, terms, calendar.ref());
    }

    private Footing using(Footing footing) {
        if (!footings.contains(footing)) {
            footings.add(footing);
        }
        return footing;
    }

    private WorkingCalendar by(Footing footing) {
        return rules.calendars().of(region, footing.calendar());
    }

    private WorkingCalendar by(Clock clock) {
        return rules.calendars().of(region, clock.calendar());
    }
}
