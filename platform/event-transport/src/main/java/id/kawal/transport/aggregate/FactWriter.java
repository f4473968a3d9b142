package id.kawal.transport.aggregate;

import id.kawal.events.ComplaintEvent;
import id.kawal.events.EventTypes;
import id.kawal.transport.CloudEvents;
import id.kawal.transport.EventJson;
import id.kawal.transport.TraceSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns what happened into the records that a document owes. */
final class FactWriter {

    private final TraceSource trace;

    FactWriter(TraceSource trace) {
        this.trace = trace;
    }

    /**
     * @param last sequence of the last fact told so far
     */
    List<OutboxEntry> entries(Change change, long last) {
        var headers = headers();
        var entries = new ArrayList<OutboxEntry>();
        for (var first : change.first()) {
            entries.add(
                    new OutboxEntry(
                            EventIds.next(),
                            first.topic(),
                            first.key(),
                            first.json(),
                            null,
                            headers));
        }
        var sequence = last;
        for (var fact : change.facts()) {
            sequence++;
            entries.add(entry(fact, sequence, headers));
        }
        return entries;
    }

    private static OutboxEntry entry(
            ComplaintEvent fact, long sequence, Map<String, String> headers) {
        return new OutboxEntry(
                EventIds.next(),
                CloudEvents.TOPIC,
                fact.complaintId(),
                EventJson.write(fact),
                new OutboxEntry.Fact(EventTypes.of(fact).wireName(), sequence, fact.occurredAt()),
                headers);
    }

    private Map<String, String> headers() {
        var parent = trace.traceParent();
        if (parent == null) {
            return Map.of();
        }
        var state = trace.traceState();
        return state == null
                ? Map.of(CloudEvents.TRACE_PARENT, parent)
                : Map.of(CloudEvents.TRACE_PARENT, parent, CloudEvents.TRACE_STATE, state);
    }
}
