package id.kawal.escalation.application;

import id.kawal.escalation.domain.Command;
import id.kawal.escalation.domain.Decision;
import id.kawal.escalation.domain.Rules;
import id.kawal.transport.aggregate.StaleAggregate;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Says and does what has fallen due. Any number of instances may: the write is the claim, so each
 * warning, miss and rung happens once.
 */
public final class FiringDue {

    /** Cases per look, so that fifty thousand deadlines of one instant are taken in turns (T32). */
    static final int MOST_AT_ONCE = 200;

    private final Cases cases;
    private final Reading reading;
    private final Clock clock;
    private final Deciding deciding;

    public FiringDue(
            Cases cases, Rules rules, Reading reading, Clock clock, Consumer<Decision> counting) {
        this.cases = cases;
        this.reading = reading;
        this.clock = clock;
        this.deciding = new Deciding(cases, rules, counting);
    }

    /**
     * Looks once.
     *
     * @return whether more may be due right now
     */
    public boolean sweep() {
        var due = cases.due(clock.instant(), MOST_AT_ONCE);
        var happened = 0;
        for (var complaintId : due) {
            if (fire(complaintId)) {
                happened++;
            }
        }
        return due.size() == MOST_AT_ONCE && happened > 0;
    }

    /** Whoever stored the case in between has fired it, or heard a fact: the next look tells. */
    private boolean fire(String complaintId) {
        try {
            var stored = cases.read(complaintId);
            var now = clock.instant();
            return deciding.decide(
                            stored, command(stored.partition(), now), stored.partition(), null)
                    instanceof Decision.Happened;
        } catch (StaleAggregate rival) {
            return true;
        }
    }

    private Command.Fire command(int partition, Instant now) {
        return new Command.Fire(
                now,
                reading.upTo(partition).orElse(Instant.EPOCH),
                reading.since(partition).orElse(now));
    }
}
