package id.kawal.transport.consume;

import id.kawal.events.Actor;
import id.kawal.events.EventType;
import id.kawal.events.EventTypes;
import id.kawal.events.Owner;
import id.kawal.events.UnknownComplaintEvent;
import id.kawal.transport.CloudEvents;
import id.kawal.transport.EventJson;
import id.kawal.transport.Position;
import id.kawal.transport.UnreadableRecord;
import id.kawal.transport.park.RawRecord;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** Reads records of the topic {@code complaints}. */
final class FactReader {

    private FactReader() {}

    /**
     * Who told it, by the first part of its source; empty for a service this build does not know.
     *
     * @throws UnreadableRecord without a source
     */
    static Optional<Owner> ownerOf(RawRecord record) {
        var source = required(record, CloudEvents.SOURCE);
        var service = source.substring(Math.min(1, source.length())).split("/", 2)[0];
        return Arrays.stream(Owner.values())
                .filter(owner -> service.equals(owner.name().toLowerCase(Locale.ROOT) + "-service"))
                .findFirst();
    }

    /** Whether it says who told it: without that nobody can tell whether it concerns them. */
    static boolean namesSource(RawRecord record) {
        return record.header(CloudEvents.SOURCE).isPresent();
    }

    /**
     * Reads it whole. A type this build has never heard of becomes {@link UnknownComplaintEvent}.
     *
     * @throws UnreadableRecord where it is no fact
     */
    static ReceivedEvent read(RawRecord record) {
        var empty = without(record);
        var known = EventTypes.named(empty.type());
        return known.isEmpty() ? empty : withBody(empty, record, known.get());
    }

    /**
     * Reads its headers only, as a fact without meaning: what a handler hears of it is that it was
     * there.
     *
     * @throws UnreadableRecord where even the headers are broken
     */
    static ReceivedEvent without(RawRecord record) {
        var type = required(record, CloudEvents.TYPE);
        var time = time(record);
        var complaintId =
                record.complaintId().orElseThrow(() -> new UnreadableRecord("KEY_MISSING"));
        return new ReceivedEvent(
                required(record, CloudEvents.ID),
                type,
                new Position(required(record, CloudEvents.SOURCE), sequence(record)),
                time,
                new UnknownComplaintEvent(complaintId, "-", time, Actor.SYSTEM, type),
                record.partition(),
                record.offset());
    }

    private static ReceivedEvent withBody(
            ReceivedEvent empty, RawRecord record, EventType<?> type) {
        var value = record.value();
        if (value == null) {
            throw new UnreadableRecord("BODY_MISSING");
        }
        try {
            var event = EventJson.read(value, type.javaType());
            if (!event.complaintId().equals(empty.event().complaintId())) {
                throw new UnreadableRecord("KEY_OF_ANOTHER");
            }
            return new ReceivedEvent(
                    empty.id(),
                    empty.type(),
                    empty.position(),
                    empty.time(),
                    event,
                    empty.partition(),
                    empty.offset());
        } catch (JacksonException | IllegalArgumentException | NullPointerException broken) {
            throw new UnreadableRecord("BODY_UNREADABLE");
        }
    }

    private static long sequence(RawRecord record) {
        try {
            return Long.parseLong(required(record, CloudEvents.SEQUENCE));
        } catch (NumberFormatException broken) {
            throw new UnreadableRecord("SEQUENCE_UNREADABLE");
        }
    }

    private static Instant time(RawRecord record) {
        try {
            return Instant.parse(required(record, CloudEvents.TIME));
        } catch (DateTimeException broken) {
            throw new UnreadableRecord("TIME_UNREADABLE");
        }
    }

    private static String required(RawRecord record, String header) {
        return record.header(header)
                .orElseThrow(
                        () -> new UnreadableRecord(header.toUpperCase(Locale.ROOT) + "_MISSING"));
    }
}
