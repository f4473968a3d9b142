package id.kawal.transport.consume;

import id.kawal.transport.Failures;
import id.kawal.transport.UnreadableRecord;
import id.kawal.transport.park.Attempts;
import id.kawal.transport.park.ParkedQueue;
import id.kawal.transport.park.RawRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the records of a topic for one handler. A record is done when {@link #receive} returns:
 * handled, passed over or parked. What it throws heals by itself and wants the same record again,
 * or is the end of this process.
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
            attempts.handle(record);
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
