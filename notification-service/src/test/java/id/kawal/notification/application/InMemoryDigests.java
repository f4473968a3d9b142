package id.kawal.notification.application;

import id.kawal.notification.domain.policy.DigestEntry;
import id.kawal.notification.domain.policy.DigestSlot;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Keeps the promises of {@link Digests} in memory. */
public final class InMemoryDigests implements Digests {

    private final Map<String, Gathered> entries = new LinkedHashMap<>();

    private record Gathered(DigestEntry entry, DigestSlot slot) {}

    @Override
    public DigestSlot gather(DigestEntry entry, DigestSlot slot) {
        return entries.computeIfAbsent(entry.factId(), _ -> new Gathered(entry, slot)).slot();
    }

    @Override
    public DigestContent content(DigestSlot slot, String template) {
        var gathered =
                entries.values().stream()
                        .filter(e -> e.slot().equals(slot))
                        .filter(e -> e.entry().template().equals(template))
                        .toList();
        var byAgency = new TreeMap<String, Long>();
        gathered.forEach(each -> byAgency.merge(each.entry().agency(), 1L, Long::sum));
        return new DigestContent(
                byAgency,
                gathered.stream()
                        .map(each -> each.entry().reference())
                        .sorted()
                        .limit(DigestContent.REFERENCES_NAMED)
                        .toList());
    }
}
