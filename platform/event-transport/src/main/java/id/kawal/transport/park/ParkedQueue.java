package id.kawal.transport.park;

import id.kawal.transport.Failures;
import id.kawal.transport.aggregate.SequenceHole;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The parked records of one handler, a queue per complaint.
 *
 * <p>Which complaints <em>may</em> have a queue is known in memory, so that a record without
 * trouble costs no query. Only the thread that reads a complaint's partition takes it off that
 * list, and only once the collection shows no queue: a replay elsewhere can leave it there too
 * long, never too short.
 */
public final class ParkedQueue {

    private static final String HOLE = SequenceHole.class.getSimpleName();

    private final String group;
    private final ParkedRecordStore store;
    private final Attempts attempts;
    private final InstantSource clock;
    private final Set<String> suspects = ConcurrentHashMap.newKeySet();
    private final AtomicInteger changes = new AtomicInteger(1);

    /** The change of hands up to which the suspects are known. */
    private volatile int known;

    public ParkedQueue(
            String group, ParkedRecordStore store, Attempts attempts, InstantSource clock) {
        this.group = group;
        this.store = store;
        this.attempts = attempts;
        this.clock = clock;
    }

    public String group() {
        return group;
    }

    /** Partitions changed hands: queues of others may be ours now. */
    public void reload() {
        changes.incrementAndGet();
    }

    /** Whether records of this complaint have to queue. */
    public boolean holds(String complaintId) {
        learnSuspects();
        if (!suspects.contains(complaintId)) {
            return false;
        }
        if (store.first(group, complaintId).isPresent()) {
            return true;
        }
        suspects.remove(complaintId);
        return false;
    }

    /**
     * Whoever reads another partition meanwhile waits: it must not take "not known yet" for none.
     */
    private void learnSuspects() {
        if (known != changes.get()) {
            synchronized (suspects) {
                var now = changes.get();
                if (known != now) {
                    suspects.addAll(store.complaints(group));
                    known = now;
                }
            }
        }
    }

    /** Keeps a record that could not be handled. */
    public void park(RawRecord record, String code) {
        var parked = ParkedRecord.of(group, record, code, clock.instant());
        record.complaintId().ifPresent(suspects::add);
        store.insert(parked);
    }

    /**
     * Keeps a record of a complaint that has a queue. Where the queue was emptied in this moment,
     * the record is handled at once, for nobody else would.
     */
    public void enqueue(RawRecord record, String complaintId) {
        var parked = ParkedRecord.of(group, record, ParkedRecord.QUEUED, clock.instant());
        store.insert(parked);
        var isFirst =
                store.first(group, complaintId)
                        .map(ParkedRecord::id)
                        .equals(Optional.of(parked.id()));
        if (isFirst || fillsHole(parked)) {
            drain(complaintId);
        }
    }

    /**
     * Handles what waits, in order, until one fails again.
     *
     * @return what came of it; a failure that heals by itself is thrown
     */
    public Replay drain(String complaintId) {
        var replayed = 0;
        var queue = store.queue(group, complaintId);
        while (!queue.isEmpty()) {
            var parked = takeNext(queue);
            try {
                store.find(parked.id()).ifPresent(this::attempt);
            } catch (RuntimeException | Error failure) {
                if (!Failures.areParked(failure)) {
                    throw failure;
                }
                store.failed(parked.id(), Failures.code(failure));
                var left = store.queue(group, complaintId).size();
                return new Replay(group, replayed, left, Failures.code(failure));
            }
            store.delete(parked.id());
            replayed++;
            if (queue.isEmpty()) {
                // What came meanwhile is taken along.
                queue = store.queue(group, complaintId);
            }
        }
        return new Replay(group, replayed, 0, null);
    }

    private void attempt(ParkedRecord parked) {
        switch (parked.verdict()) {
            case null -> attempts.handle(parked.record());
            case DISCARD -> attempts.passOver(parked.record());
            case SKIP_MISSING -> attempts.skipMissing(parked.record());
        }
    }

    /** The first of the topic; of its source, though, the one that was told first. */
    private static ParkedRecord takeNext(List<ParkedRecord> queue) {
        var next = earliest(queue.getFirst(), queue);
        queue.remove(next);
        return next;
    }

    private static ParkedRecord earliest(ParkedRecord first, List<ParkedRecord> queue) {
        return queue.stream()
                .filter(other -> first.source().isPresent() && isEarlier(other, first))
                .min(Comparator.comparingLong(ParkedRecord::sequence))
                .orElse(first);
    }

    private boolean fillsHole(ParkedRecord parked) {
        return store.first(group, parked.complaintId())
                .filter(first -> first.code().equals(HOLE) && isEarlier(parked, first))
                .isPresent();
    }

    private static boolean isEarlier(ParkedRecord one, ParkedRecord other) {
        return one.sequence() > 0
                && one.sequence() < other.sequence()
                && one.source().equals(other.source());
    }
}
