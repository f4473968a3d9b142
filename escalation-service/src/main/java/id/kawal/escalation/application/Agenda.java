package id.kawal.escalation.application;

import id.kawal.escalation.domain.EscalationCase;
import id.kawal.events.ComplaintEvent;
import id.kawal.transport.Position;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cases that are searched for what is due only when something can be. A search costs a scan where
 * the store has no index, and mostly nothing is due: so what is due next is asked once, kept up to
 * date with what this process stores, and asked again every few seconds for what others stored.
 */
public final class Agenda implements Cases {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Cases cases;
    private final InstantSource system;
    private Idle idle = Idle.NOT;
    private Instant storedMeanwhile = Instant.MAX;

    /**
     * Nothing is due in these partitions before an instant, as far as was known a while ago.
     *
     * @param until from then on it has to be asked again, in system time
     */
    private record Idle(Set<Integer> partitions, Instant before, Instant until) {
        static final Idle NOT = new Idle(Set.of(), Instant.MIN, Instant.MIN);

        Idle atMost(Instant next) {
            return next.isBefore(before) ? new Idle(partitions, next, until) : this;
        }
    }

    public Agenda(Cases cases, InstantSource system) {
        this.cases = cases;
        this.system = system;
    }

    @Override
    public List<String> due(Due asked) {
        if (isIdle(asked)) {
            return List.of();
        }
        expectAnything();
        var due = cases.due(asked);
        if (due.isEmpty() && asked.without().isEmpty()) {
            expectNothingBefore(cases.nextAfter(asked.wholeUpTo()).orElse(Instant.MAX), asked);
        }
        return due;
    }

    private synchronized boolean isIdle(Due asked) {
        return asked.without().isEmpty()
                && idle.partitions().containsAll(asked.upTo().keySet())
                && asked.upTo().values().stream().allMatch(idle.before()::isAfter)
                && system.instant().isBefore(idle.until());
    }

    private synchronized void expectAnything() {
        idle = Idle.NOT;
        storedMeanwhile = Instant.MAX;
    }

    private synchronized void expectNothingBefore(Instant next, Due asked) {
        idle =
                new Idle(asked.upTo().keySet(), next, system.instant().plus(FRESH))
                        .atMost(storedMeanwhile);
    }

    @Override
    public StoredCase read(String complaintId) {
        return cases.read(complaintId);
    }

    @Override
    public void store(
            StoredCase read, Next next, List<ComplaintEvent> facts, @Nullable Position heard) {
        cases.store(read, next, facts, heard);
        if (next.state() instanceof EscalationCase.Followed followed) {
            followed.nextFireAt().ifPresent(this::expect);
        }
    }

    private synchronized void expect(Instant next) {
        idle = idle.atMost(next);
        storedMeanwhile = next.isBefore(storedMeanwhile) ? next : storedMeanwhile;
    }

    @Override
    public void note(String complaintId, Position heard) {
        cases.note(complaintId, heard);
    }

    @Override
    public Optional<Instant> nextAfter(Instant instant) {
        return cases.nextAfter(instant);
    }
}
