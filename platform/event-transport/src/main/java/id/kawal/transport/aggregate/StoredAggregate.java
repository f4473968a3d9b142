package id.kawal.transport.aggregate;

import id.kawal.transport.Position;
import java.util.Map;
import org.bson.Document;

/**
 * An aggregate as it was read.
 *
 * @param version 0 where it does not exist yet
 * @param sequence number of the last fact it told
 * @param state empty where it does not exist yet
 * @param seen last sequence heard, per source
 */
public record StoredAggregate(
        String id, long version, long sequence, Document state, Map<String, Long> seen) {

    public static StoredAggregate absent(String id) {
        return new StoredAggregate(id, 0, 0, new Document(), Map.of());
    }

    public boolean exists() {
        return version > 0;
    }

    /**
     * Whether this fact was heard before.
     *
     * @throws SequenceHole when a fact of the same source before this one was not
     */
    public boolean hasHeard(Position position) {
        var last = seen.getOrDefault(position.source(), 0L);
        if (position.sequence() > last + 1) {
            throw new SequenceHole(position, last);
        }
        return position.sequence() <= last;
    }
}
