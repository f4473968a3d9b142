package id.kawal.notification.application;

import id.kawal.notification.domain.dossier.Dossier;
import id.kawal.notification.domain.notice.Channel;
import id.kawal.transport.Position;
import id.kawal.transport.aggregate.StaleAggregate;
import id.kawal.transport.aggregate.StoredAggregate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Keeps the promises of {@link Dossiers} in memory. */
public final class InMemoryDossiers implements Dossiers {

    public final List<List<Channel>> unreachable = new ArrayList<>();
    private final Map<String, Kept> kept = new HashMap<>();

    private record Kept(
            @Nullable Dossier dossier,
            long version,
            Map<String, Long> seen,
            Map<String, Long> told) {

        static final Kept NOTHING = new Kept(null, 0, Map.of(), Map.of());

        Kept startedOver() {
            var all = new HashMap<>(told);
            seen.forEach((source, sequence) -> all.merge(source, sequence, Math::max));
            return new Kept(blank(), version + 1, Map.of(), all);
        }

        private @Nullable Dossier blank() {
            return dossier == null
                    ? null
                    : new Dossier(
                            dossier.complaintId(),
                            dossier.regionCode(),
                            null,
                            null,
                            Map.of(),
                            Map.of(),
                            dossier.unreached(),
                            false);
        }
    }

    @Override
    public StoredDossier read(String complaintId, String regionCode) {
        var now = kept.getOrDefault(complaintId, Kept.NOTHING);
        return new StoredDossier(
                now.dossier() == null ? Dossier.blank(complaintId, regionCode) : now.dossier(),
                new StoredAggregate(complaintId, now.version(), 0, new Document(), now.seen()),
                now.told());
    }

    @Override
    public void store(StoredDossier read, Dossier next, Position heard) {
        keep(read, next, heard(read.read().seen(), heard));
    }

    @Override
    public void note(String complaintId, Position heard) {
        var now = kept.getOrDefault(complaintId, Kept.NOTHING);
        var read = new StoredAggregate(complaintId, now.version(), 0, new Document(), now.seen());
        if (!read.hasHeard(heard)) {
            kept.put(
                    complaintId,
                    new Kept(now.dossier(), now.version(), heard(now.seen(), heard), now.told()));
        }
    }

    @Override
    public void storeUnreached(StoredDossier read, Dossier next) {
        keep(read, next, read.read().seen());
    }

    @Override
    public void storeUnreachable(
            StoredDossier read, Dossier next, List<Channel> tried, Instant at) {
        keep(read, next, read.read().seen());
        unreachable.add(tried);
    }

    @Override
    public void startOver() {
        kept.replaceAll((_, each) -> each.startedOver());
    }

    private void keep(StoredDossier read, Dossier next, Map<String, Long> seen) {
        var id = next.complaintId();
        if (kept.getOrDefault(id, Kept.NOTHING).version() != read.read().version()) {
            throw new StaleAggregate("dossiers", id);
        }
        kept.put(id, new Kept(next, read.read().version() + 1, seen, read.told()));
    }

    private static Map<String, Long> heard(Map<String, Long> seen, Position position) {
        var next = new HashMap<>(seen);
        next.merge(position.source(), position.sequence(), Math::max);
        return Map.copyOf(next);
    }
}
