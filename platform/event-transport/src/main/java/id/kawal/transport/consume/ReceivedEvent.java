package id.kawal.transport.consume;

import id.kawal.events.ComplaintEvent;
import id.kawal.transport.Position;
import java.time.Instant;

/**
 * A fact as it arrived.
 *
 * @param id {@code ce_id}: the same for every delivery of the same fact
 * @param type {@code ce_type}
 * @param time {@code ce_time}: domain time
 * @param partition of the topic {@code complaints}; a complaint never changes it
 */
public record ReceivedEvent(
        String id,
        String type,
        Position position,
        Instant time,
        ComplaintEvent event,
        int partition,
        long offset) {}
