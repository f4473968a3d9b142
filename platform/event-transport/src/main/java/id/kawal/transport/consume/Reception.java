package id.kawal.transport.consume;

import id.kawal.transport.Failures;
import id.kawal.transport.HealsByItself;
import id.kawal.transport.UnreadableRecord;
import id.kawal.transport.aggregate.UnitOfWork;
import id.kawal.transport.park.Attempts;
import id.kawal.transport.park.ParkedQueue;
import id.kawal.transport.park.RawRecord;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the records of a topic for one handler. The records of one poll are handled as one unit of
 * work; those of a complaint for which that did not work are handled alone, as if nothing had been
 * tried: a handler takes a repeat.
 */
final class Reception {

    private static final Logger log = LoggerFactory.getLogger(Reception.class);

    private final ComplaintEventHandler handler;
    private final Attempts attempts;
    private final ParkedQueue parked;
    private final ConsumerMeters meters;

    Reception(
            ComplaintEventHandler handler,
            Attempts attempts,
            ParkedQueue parked,
            ConsumerMeters meters) {
        this.handler = handler;
        this.attempts = attempts;
        this.parked = parked;
        this.meters = meters;
    }

    /**
     * Handles records of one poll with one read and one write of all they are about.
     *
     * @return which of them have to be {@linkplain #receive received} alone
     */
    BitSet together(List<Incoming> poll) {
        var complaints = new TreeMap<Integer, String>();
        var alone = new BitSet();
        try {
            sort(poll, complaints, alone);
        } catch (RuntimeException outage) {
            alone.set(0, poll.size());
            return alone;
        }
        var left = complaints.size() < 2 ? complaints.values() : work(poll, complaints);
        complaints.forEach((at, complaintId) -> alone.set(at, left.contains(complaintId)));
        return alone;
    }

    /** What follows a record that has to be handled alone waits for it, where it is of the same. */
    private void sort(List<Incoming> poll, Map<Integer, String> complaints, BitSet alone) {
        var held = new HashMap<String, Boolean>();
        for (var at = 0; at < poll.size(); at++) {
            var record = poll.get(at).record();
            var complaintId = record.complaintId();
            if (complaintId.isEmpty()) {
                alone.set(at);
            } else if (FactReader.namesSource(record)) {
                if (!isHeard(record)) {
                    continue;
                }
                if (held.computeIfAbsent(complaintId.get(), parked::holds)) {
                    alone.set(at);
                } else {
                    complaints.put(at, complaintId.get());
                }
            } else {
                alone.set(at);
                held.put(complaintId.get(), true);
            }
        }
    }

    private Set<String> work(List<Incoming> poll, Map<Integer, String> complaints) {
        var work = new UnitOfWork(complaints.values());
        var left = new HashSet<String>();
        var begun = System.nanoTime();
        work.run(() -> handle(poll, complaints, work, left));
        if (!left.containsAll(complaints.values())) {
            left.addAll(work.write());
        }
        meters.handled(complaints.size(), System.nanoTime() - begun);
        return left;
    }

    private void handle(
            List<Incoming> poll,
            Map<Integer, String> complaints,
            UnitOfWork work,
            Set<String> left) {
        for (var at : complaints.keySet()) {
            var complaintId = complaints.get(at);
            var failure = left.contains(complaintId) ? null : failure(poll.get(at));
            if (failure != null && isOfAll(failure)) {
                left.addAll(complaints.values());
                return;
            }
            if (failure != null) {
                work.forget(complaintId);
                left.add(complaintId);
            }
        }
    }

    /** The next complaint would meet an outage too, and wait for it as long. */
    private static boolean isOfAll(Throwable failure) {
        return Failures.heal(failure) && !(failure instanceof HealsByItself);
    }

    private @Nullable Throwable failure(Incoming incoming) {
        try {
            incoming.observe(() -> attempts.handle(incoming.record()));
            return null;
        } catch (RuntimeException | Error failure) {
            if (failure instanceof Error && !Failures.areParked(failure)) {
                throw failure;
            }
            return failure;
        }
    }

    /** All of a poll is done: nothing of its partitions is retried any more. */
    void moved(List<Incoming> poll) {
        poll.forEach(each -> meters.moved(each.record().partition()));
    }

    /**
     * Takes one record. It is done when this returns: handled, passed over or parked.
     *
     * @throws RuntimeException that heals by itself and wants the same record again
     * @throws Error that is the end of this process
     */
    void receive(RawRecord record) {
        try {
            accept(record);
        } catch (RuntimeException | Error failure) {
            if (!Failures.areParked(failure)) {
                retryLater(record, failure);
                throw failure;
            }
            park(record, failure);
        }
        meters.moved(record.partition());
    }

    private void accept(RawRecord record) {
        if (!isHeard(record)) {
            return;
        }
        var complaintId = record.complaintId();
        if (complaintId.isPresent() && parked.holds(complaintId.get())) {
            parked.enqueue(record, complaintId.get());
        } else {
            meters.timed(() -> attempts.handle(record));
        }
    }

    private boolean isHeard(RawRecord record) {
        return FactReader.ownerOf(record).filter(handler.listensTo()::contains).isPresent();
    }

    private void retryLater(RawRecord record, Throwable failure) {
        if (meters.retried(record.partition())) {
            log.warn(
                    "{} stands at {}-{} until it heals: {}",
                    parked.group(),
                    record.partition(),
                    record.offset(),
                    Failures.code(failure));
        }
    }

    private void park(RawRecord record, Throwable failure) {
        var code = Failures.code(failure);
        parked.park(record, code);
        log.warn(
                "{} parked {}-{}: {}",
                parked.group(),
                record.partition(),
                record.offset(),
                failure instanceof UnreadableRecord ? "unreadable, " + code : code);
    }
}
