package id.kawal.transport.aggregate;

import id.kawal.events.ComplaintEvent;
import id.kawal.transport.Position;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What one write does to an aggregate.
 *
 * @param state the new state, whole
 * @param first records of other topics, acknowledged before the facts are sent
 * @param facts what happened, in order
 * @param heard the position of the fact this answers; null for a command
 */
public record Change(
        Document state,
        List<OwedRecord> first,
        List<? extends ComplaintEvent> facts,
        @Nullable Position heard) {

    public static Change of(Document state, List<? extends ComplaintEvent> facts) {
        return new Change(state, List.of(), facts, null);
    }

    public Change hearing(@Nullable Position position) {
        return new Change(state, first, facts, position);
    }

    public Change after(OwedRecord record) {
        return new Change(state, List.of(record), facts, heard);
    }
}
