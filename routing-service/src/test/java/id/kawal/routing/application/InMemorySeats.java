package id.kawal.routing.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Keeps the promises of {@link Seats} in memory. */
public final class InMemorySeats implements Seats {

    public final List<Entry> entries = new ArrayList<>();
    public final List<String> retracted = new ArrayList<>();
    private final Map<String, String> fingerprints = new TreeMap<>();

    @Override
    public boolean isPublished(String unit, String fingerprint) {
        return fingerprint.equals(fingerprints.get(unit));
    }

    @Override
    public void publish(Entry entry, String fingerprint, String keys) {
        fingerprints.put(entry.agencyCode(), fingerprint);
        entries.add(entry);
    }

    @Override
    public Set<String> published() {
        return Set.copyOf(fingerprints.keySet());
    }

    @Override
    public void retract(String unit) {
        if (fingerprints.remove(unit) != null) {
            retracted.add(unit);
        }
    }
}
