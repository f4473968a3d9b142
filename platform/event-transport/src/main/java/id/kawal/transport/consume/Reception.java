package id.kawal.transport.consume;

import id.kawal.transport.Failures;
import id.kawal.transport.UnreadableRecord;
import id.kawal.transport.aggregate.UnitOfWork;
import id.kawal.transport.park.Attempts;
import id.kawal.transport.park.ParkedQueue;
import id.kawal.transport.park.RawRecord;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
        for (var at = 0; at < poll.size(); at++) {
            switch (way(poll.get(at).record())) {
                case Way.Together(var complaintId) -> complaints.put(at, complaintId);
                case Way.Alone _ -> alone.set(at);
                case Way.Nowhere _ -> {}
            }
        }
        var left = complaints.size() < 2 ? complaints.values() : work(poll, complaints);
        complaints.forEach((at, complaintId) -> alone.set(at, left.contains(complaintId)));
        return alone;
    }

    private sealed interface Way {
        record Together(String complaintId) implements Way {}

        record Alone() implements Way {}

        record Nowhere() implements Way {}
    }

    private Way way(RawRecord record) {
        try {
            var complaintId = record.complaintId();
            if (!isHeard(record)) {
                return new Way.Nowhere();
            }
            return complaintId.isEmpty() || parked.holds(complaintId.get())
                    ? new Way.Alone()
                    : new Way.Together(complaintId.get());
        } catch (RuntimeException toBeMetAlone) {
            return new Way.Alone();
        }
    }

    private Set<String> work(List<Incoming> poll, Map<Integer, String> complaints) {
        var work = new UnitOfWork(complaints.values());
        var left = new HashSet<String>();
        var begun = System.nanoTime();
        work.run(() ->
                complaints.forEach((at, complaintId) -> {
                    if (!left.contains(complaintId) && !isHandled(poll.get(at))) {
                        work.forget(complaintId);
                        left.add(complaintId);
                    }
                }));
        left.addAll(work.write());
        meters.handled(complaints.size(), System.nanoTime() - begun);
        return left;
    }

    private boolean isHandled(Incoming incoming) {
        try {
            incoming.observe(() -> attempts.handle(incoming.record()));
            return true;
        } catch (RuntimeException | Error failure) {
            if (failure instanceof Error && !Failures.areParked(failure)) {
                throw failure;
            }
            return false;
        }
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
