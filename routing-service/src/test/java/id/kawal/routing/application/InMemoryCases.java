package id.kawal.routing.application;

import id.kawal.events.ComplaintEvent;
import id.kawal.transport.Position;
import id.kawal.transport.aggregate.StaleAggregate;
import id.kawal.transport.aggregate.StoredAggregate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Keeps the promises of {@link Cases} in memory. */
public final class InMemoryCases implements Cases {

    public final List<ComplaintEvent> told = new ArrayList<>();
    private final Map<String, Kept> kept = new LinkedHashMap<>();

    private record Kept(CaseRecord record, long version, Map<String, Long> seen) {
        static final Kept NOTHING = new Kept(CaseRecord.UNOPENED, 0, Map.of());

        Map<String, Long> with(@Nullable Position heard) {
            var next = new HashMap<>(seen);
            if (heard != null) {
                next.merge(heard.source(), heard.sequence(), Math::max);
            }
            return Map.copyOf(next);
        }
    }

    @Override
    public StoredCase read(String complaintId) {
        return stored(complaintId, kept.getOrDefault(complaintId, Kept.NOTHING));
    }

    @Override
    public void store(
            StoredCase read,
            CaseRecord next,
            List<ComplaintEvent> facts,
            @Nullable Position heard) {
        var id = read.complaintId();
        var now = kept.getOrDefault(id, Kept.NOTHING);
        if (now.version() != read.read().version()) {
            throw new StaleAggregate("cases", id);
        }
        kept.put(id, new Kept(next, now.version() + 1, now.with(heard)));
        told.addAll(facts);
    }

    @Override
    public void note(String complaintId, Position heard) {
        var now = kept.getOrDefault(complaintId, Kept.NOTHING);
        if (!stored(complaintId, now).read().hasHeard(heard)) {
            kept.put(complaintId, new Kept(now.record(), now.version(), now.with(heard)));
        }
    }

    Stream<StoredCase> all() {
        return kept.entrySet().stream().map(entry -> stored(entry.getKey(), entry.getValue()));
    }

    private static StoredCase stored(String id, Kept it) {
        return new StoredCase(
                new StoredAggregate(id, it.version(), 0, new Document(), it.seen()), it.record());
    }
}
