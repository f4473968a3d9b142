package id.kawal.notification.application;

import id.kawal.notification.domain.directory.AgencyEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps the promises of {@link Directory} in memory. */
public final class InMemoryDirectory implements Directory {

    private final Map<String, AgencyEntry> entries = new HashMap<>();

    @Override
    public Optional<AgencyEntry> agency(String agencyCode) {
        return Optional.ofNullable(entries.get(agencyCode));
    }

    @Override
    public void keep(AgencyEntry entry) {
        entries.put(entry.agencyCode(), entry);
    }

    @Override
    public void forget(String agencyCode) {
        entries.remove(agencyCode);
    }
}
