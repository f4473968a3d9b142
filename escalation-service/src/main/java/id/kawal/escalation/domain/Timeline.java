package id.kawal.escalation.domain;

import id.kawal.escalation.domain.clock.Classification;
import id.kawal.escalation.domain.clock.Clock;
import id.kawal.escalation.domain.clock.ClockKind;
import id.kawal.escalation.domain.clock.ClockState;
import id.kawal.escalation.domain.clock.Footing;
import id.kawal.escalation.domain.clock.Mark;
import id.kawal.escalation.domain.ladder.Post;
import id.kawal.escalation.domain.ladder.Recipients;
import id.kawal.escalation.domain.ladder.Rung;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands by all facts heard so far, taken in the order of their own instants. It is
 * reckoned anew from all facts with each one, so the order in which they arrive makes no
 * difference.
 *
 * @param region empty before the complaint is opened
 * @param clocks every run of every clock, in the order of their starts
 * @param footings by what they run
 */
public record Timeline(
        String region,
        List<Clock> clocks,
        Handling handling,
        @Nullable Adoption adoption,
        List<Footing> footings) {

    /**
     * How far the case is.
     *
     * @param agency nobody has it if absent
     * @param ended why nothing is waited for any more; absent while the case is open
     */
    public record Handling(
            @Nullable String agency,
            Classification classification,
            boolean answered,
            boolean identityKnown,
            boolean consentGiven,
            ClockState.@Nullable End ended) {}

    /**
     * A region moved in with this case.
     *
     * @param rung when the coordinator is told of a case that was late by then and has no rung left
     */
    public record Adoption(Instant at, OffsetDateTime rung) {

        boolean isAfter(Mark mark) {
            return mark.hasPassed(at);
        }
    }

    /** Something a clock has to say, and when. */
    public record Pending(Clock clock, Mark mark) {}

    static final Timeline EMPTY =
            new Timeline(
                    "",
                    List.of(),
                    new Handling(null, Classification.UNCLASSIFIED, false, false, false, null),
                    null,
                    List.of());

    /** Two working days after the import (issue 3, part 7). */
    private static final Rung ADOPTION = new Rung(Rung.Name.OVERDUE_AT_ADOPTION, 2);

    public Timeline {
        clocks = List.copyOf(clocks);
        footings = List.copyOf(footings);
    }

    public boolean isOpen() {
        return handling.ended() == null;
    }

    public Optional<Clock> find(ClockKind kind, int run) {
        return clocks.stream()
                .filter(clock -> clock.kind() == kind && clock.run() == run)
                .findFirst();
    }

    /** The present run of a clock. */
    public Optional<Clock> current(ClockKind kind) {
        return clocks.reversed().stream().filter(clock -> clock.kind() == kind).findFirst();
    }

    /** The region of the agency that has the case, else of the case. */
    public String answeringRegion() {
        var agency = handling.agency();
        return agency == null ? region : agency.substring(0, agency.lastIndexOf('.'));
    }

    Recipients.Standing standing() {
        return new Recipients.Standing(answeringRegion(), handling.agency(), about());
    }

    /**
     * An oversight complaint in the hands of an agency other than the Inspektorat is one about that
     * agency: its head is not told by the ladder.
     */
    private Set<Post> about() {
        var agency = handling.agency();
        return agency != null
                        && handling.classification() == Classification.OVERSIGHT_COMPLAINT
                        && !agency.endsWith(".INSPEKTORAT")
                ? Set.of(new Post(agency, Post.Kind.HEAD_OF_OPD))
                : Set.of();
    }

    /**
     * What has still to be said, earliest first; of one instant, in the order of clock and mark.
     */
    public List<Pending> pending(List<Fired> fired) {
        var marks = marks().filter(pending -> isStillToSay(pending, fired));
        return Stream.concat(marks, adoptionRung(fired).stream())
                .sorted(Comparator.comparing(pending -> pending.mark().passes()))
                .toList();
    }

    private Stream<Pending> marks() {
        return clocks.stream()
                .flatMap(clock -> clock.marks().stream().map(mark -> new Pending(clock, mark)));
    }

    private boolean isStillToSay(Pending pending, List<Fired> fired) {
        var clock = pending.clock();
        var mark = pending.mark();
        return !clock.inherited().contains(mark.code())
                && !isFired(clock, mark.code(), fired)
                && !wasBeforeAdoption(mark)
                && switch (mark) {
                    // A warning after the deadline, or of a clock that stands still, warns of
                    // nothing.
                    case Mark.Warning _ ->
                            clock.isRunning()
                                    && !clock.inherited().contains(Mark.Due.CODE)
                                    && !isFired(clock, Mark.Due.CODE, fired);
                    case Mark.Due _ -> true;
                    case Mark.Step _ -> true;
                };
    }

    private static boolean isFired(Clock clock, String code, List<Fired> fired) {
        return fired.stream().anyMatch(one -> !one.withdrawn() && one.isOf(clock, code));
    }

    private boolean wasBeforeAdoption(Mark mark) {
        return adoption != null && adoption.isAfter(mark);
    }

    /** Deadlines that had passed when the region moved in. */
    List<Pending> missedBeforeAdoption(List<Fired> fired) {
        return marks().filter(pending -> pending.mark() instanceof Mark.Due)
                .filter(pending -> wasBeforeAdoption(pending.mark()))
                .filter(pending -> !isFired(pending.clock(), Mark.Due.CODE, fired))
                .toList();
    }

    private Optional<Pending> adoptionRung(List<Fired> fired) {
        return adoption == null
                ? Optional.empty()
                : lateAtAdoption(adoption)
                        .filter(clock -> !isFired(clock, ADOPTION.name().name(), fired))
                        .map(clock -> new Pending(clock, new Mark.Step(ADOPTION, adoption.rung())));
    }

    /** Late when its region moved in, with no rung left to climb. */
    boolean isOverdueAtAdoption() {
        return adoption != null && lateAtAdoption(adoption).isPresent();
    }

    /**
     * A clock that still runs although its deadline had passed when the region moved in; none if
     * any clock had a rung left then.
     */
    private Optional<Clock> lateAtAdoption(Adoption moved) {
        var hadRungLeft =
                clocks.stream()
                        .flatMap(clock -> clock.marks().stream())
                        .anyMatch(mark -> mark instanceof Mark.Step && !moved.isAfter(mark));
        return hadRungLeft
                ? Optional.empty()
                : clocks.stream().filter(clock -> clock.isOverdue(moved.at())).findFirst();
    }

    /** Whether what was acted on is still so by all that is known now. */
    boolean stillHolds(Fired fired) {
        var clock = find(fired.clock(), fired.run());
        return fired.code().equals(ADOPTION.name().name())
                ? clock.filter(Clock::isRunning).isPresent()
                : clock.stream()
                        .flatMap(found -> found.marks().stream())
                        .anyMatch(mark ->
                                mark.code().equals(fired.code()) && mark.at().equals(fired.at()));
    }
}
