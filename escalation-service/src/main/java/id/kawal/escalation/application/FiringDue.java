package id.kawal.escalation.application;

import id.kawal.escalation.domain.Command;
import id.kawal.escalation.domain.Decision;
import id.kawal.escalation.domain.Rules;
import id.kawal.transport.Failures;
import id.kawal.transport.aggregate.OutboxFull;
import id.kawal.transport.aggregate.StaleAggregate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Says and does what has fallen due. Any number of instances may: the write is the claim, so each
 * warning, miss and rung happens once.
 *
 * <p>Only what may fire is looked at: nothing of a partition that nobody reads, nothing before the
 * directory is read, and what failed or has to wait rests for a while. So neither a case that can
 * not be fired nor a part of the log that lags keeps the others from their time.
 */
public final class FiringDue {

    /** Cases per look, so that fifty thousand deadlines of one instant are taken in turns (T32). */
    static final int MOST_AT_ONCE = 200;

    private final Cases cases;
    private final Reading reading;
    private final Time time;
    private final Deciding deciding;
    private final Consumer<RuntimeException> failing;
    private final Resting resting = new Resting();

    /**
     * By which hours it fires.
     *
     * @param domain when things fall due
     * @param system how long a case rests
     * @param grace how long a mark waits for the log, in domain time
     */
    public record Time(Clock domain, InstantSource system, Duration grace) {

        private static final Duration GRACE = Duration.ofMinutes(5);

        /**
         * The grace of design section 6. Readers lag by real minutes, so where domain time is made
         * to run faster the grace is so much longer in it; never shorter.
         *
         * @param rate domain seconds per real second
         */
        public static Duration grace(double rate) {
            return Duration.ofMillis(Math.round(GRACE.toMillis() * Math.max(1, rate)));
        }
    }

    /**
     * @param counting hears every decision, for metrics
     * @param failing hears what kept a single case from being fired
     */
    public FiringDue(
            Cases cases,
            Rules rules,
            Reading reading,
            Time time,
            Consumer<Decision> counting,
            Consumer<RuntimeException> failing) {
        this.cases = cases;
        this.reading = reading;
        this.time = time;
        this.deciding = new Deciding(cases, rules, counting);
        this.failing = failing;
    }

    /**
     * Looks once.
     *
     * @return whether more may be due right now
     */
    public boolean sweep() {
        var now = time.domain().instant();
        var mayFire = mayFire(now);
        if (mayFire.isEmpty()) {
            return false;
        }
        var resting = this.resting.at(time.system().instant());
        var due = page(new Cases.Due(mayFire, resting, MOST_AT_ONCE));
        due.forEach(this::fire);
        return due.size() == MOST_AT_ONCE;
    }

    /** Cases whose firing failed and that are tried again later. */
    public long failed() {
        return resting.failed();
    }

    /** Shuffled: several instances look at the same cases, and meet at few of them that way. */
    private List<String> page(Cases.Due asked) {
        var page = new ArrayList<>(cases.due(asked));
        Collections.shuffle(page);
        return page;
    }

    /** Per partition, until when what falls due may fire: read up to there, or after the grace. */
    private Map<Integer, Instant> mayFire(Instant now) {
        var mayFire = new HashMap<Integer, Instant>();
        if (reading.knowsPosts()) {
            for (var partition = 0; partition < Reading.PARTITIONS; partition++) {
                mayFire.put(partition, mayFire(partition, now));
            }
        }
        mayFire.values().removeIf(Instant.EPOCH::equals);
        return mayFire;
    }

    private Instant mayFire(int partition, Instant now) {
        var since = reading.since(partition);
        if (since.isEmpty()) {
            return Instant.EPOCH;
        }
        var graceOver = now.minus(time.grace());
        var unread = since.get().isAfter(graceOver) ? Instant.EPOCH : graceOver;
        var read = earlier(reading.upTo(partition).orElse(Instant.EPOCH), now);
        return read.isAfter(unread) ? read : unread;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * Whoever stored the case in between has fired it, or heard a fact: the next look tells. What
     * heals by itself is the store's trouble, not the case's: then everything waits.
     */
    private void fire(String complaintId) {
        try {
            if (isFired(complaintId)) {
                resting.wake(complaintId);
            } else {
                resting.rest(complaintId, false, time.system().instant());
            }
        } catch (StaleAggregate rival) {
            resting.wake(complaintId);
        } catch (RuntimeException failure) {
            if (Failures.heal(failure) && !(failure instanceof OutboxFull)) {
                throw failure;
            }
            resting.rest(complaintId, true, time.system().instant());
            failing.accept(failure);
        }
    }

    private boolean isFired(String complaintId) {
        var stored = cases.read(complaintId);
        var partition = stored.partition();
        var since = reading.since(partition);
        if (since.isEmpty()) {
            return false;
        }
        var fire =
                new Command.Fire(
                        time.domain().instant(),
                        reading.upTo(partition).orElse(Instant.EPOCH),
                        since.get(),
                        time.grace());
        var decision = deciding.decide(stored, fire, partition, null);
        if (decision.equals(new Decision.Ignored(Decision.Reason.NOTHING_DUE))) {
            cases.store(stored, new Cases.Next(stored.state(), partition), List.of(), null);
        }
        return decision instanceof Decision.Happened;
    }
}
