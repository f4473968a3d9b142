package id.kawal.transport.park;

import id.kawal.transport.CloudEvents;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record that waits for an operator.
 *
 * @param id group, partition and offset: the same record is parked once, and ids sort as the topic
 * @param group consumer group of the handler that could not take it
 * @param complaintId {@code -} for a record without a key
 * @param code why; {@link #QUEUED} for one that only waits behind another
 * @param parkedAt domain time
 * @param verdict what an operator decided about it; null while nobody has
 */
public record ParkedRecord(
        String id,
        String group,
        String complaintId,
        String code,
        Instant parkedAt,
        @Nullable Verdict verdict,
        RawRecord record) {

    public static final String QUEUED = "QUEUED";

    /** What happens to a parked record when its turn comes. */
    public enum Verdict {
        /** It is passed over; its position counts as heard. */
        DISCARD,
        /** Facts missing before it are given up; it is handled. */
        SKIP_MISSING
    }

    static final String NO_COMPLAINT = "-";

    static ParkedRecord of(String group, RawRecord record, String code, Instant now) {
        return new ParkedRecord(
                "%s/%03d/%019d".formatted(group, record.partition(), record.offset()),
                group,
                record.complaintId().orElse(NO_COMPLAINT),
                code,
                now,
                null,
                record);
    }

    /** {@code ce_type}, as far as it has one. */
    public Optional<String> type() {
        return record.header(CloudEvents.TYPE);
    }

    /** {@code ce_source}, as far as it has one. */
    public Optional<String> source() {
        return record.header(CloudEvents.SOURCE);
    }

    /** {@code ce_sequence}; -1 where it has none that can be read. */
    public long sequence() {
        return sequenceOf(record.header(CloudEvents.SEQUENCE).orElse(null));
    }

    private static long sequenceOf(@Nullable String text) {
        try {
            return text == null ? -1 : Long.parseLong(text);
        } catch (NumberFormatException broken) {
            return -1;
        }
    }
}
