package id.kawal.transport.consume;

import id.kawal.events.UnknownComplaintEvent;
import id.kawal.transport.Position;
import id.kawal.transport.UnreadableRecord;
import id.kawal.transport.aggregate.SequenceHole;
import id.kawal.transport.aggregate.StaleAggregate;
import id.kawal.transport.park.Attempts;
import id.kawal.transport.park.RawRecord;

/** Gives records to one handler. */
final class HandlerAttempts implements Attempts {

    /**
     * A command that stored first is a matter of milliseconds: no need to go back to the broker.
     */
    private static final int STALE_AT_MOST = 5;

    private static final long WIDEST_HOLE = 10_000;

    private final ComplaintEventHandler handler;
    private final ConsumerMeters meters;

    HandlerAttempts(ComplaintEventHandler handler, ConsumerMeters meters) {
        this.handler = handler;
        this.meters = meters;
    }

    @Override
    public void handle(RawRecord record) {
        var received = FactReader.read(record);
        if (received.event() instanceof UnknownComplaintEvent) {
            meters.unknown(received.type());
        }
        handle(received);
    }

    @Override
    public void passOver(RawRecord record) {
        try {
            handle(FactReader.without(record));
        } catch (UnreadableRecord withoutPosition) {
            // No position that anybody could miss.
        }
    }

    @Override
    public void skipMissing(RawRecord record) {
        overHole(FactReader.read(record), FactReader.without(record));
    }

    private void overHole(ReceivedEvent received, ReceivedEvent empty) {
        try {
            handle(received);
        } catch (SequenceHole hole) {
            var to = received.position().sequence();
            if (to - hole.lastSeen() > WIDEST_HOLE) {
                throw hole;
            }
            for (var missing = hole.lastSeen() + 1; missing < to; missing++) {
                handle(at(empty, missing));
            }
            handle(received);
        }
    }

    private void handle(ReceivedEvent received) {
        for (var attempt = 1; ; attempt++) {
            try {
                handler.handle(received);
                return;
            } catch (StaleAggregate stale) {
                if (attempt == STALE_AT_MOST) {
                    throw stale;
                }
            }
        }
    }

    private static ReceivedEvent at(ReceivedEvent received, long sequence) {
        return new ReceivedEvent(
                received.id(),
                received.type(),
                new Position(received.position().source(), sequence),
                received.time(),
                received.event(),
                received.partition(),
                received.offset());
    }
}
