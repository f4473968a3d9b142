package id.kawal.notification.domain.policy;

import id.kawal.notification.domain.dossier.DossierChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A fact as notices see it.
 *
 * @param id the same for every delivery of the same fact
 * @param type name without prefix and version, for example {@code complaint.routed}
 * @param wireType the same as it travels
 * @param attributes codes, dates and public names: what conditions ask and templates show
 * @param posts posts the fact itself names
 */
public record Fact(
        String id,
        String type,
        String wireType,
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Map<String, String> attributes,
        List<String> posts,
        DossierChange change) {

    public Fact {
        attributes = Map.copyOf(attributes);
        posts = List.copyOf(posts);
    }

    Fact with(Map<String, String> others) {
        return new Fact(
                id, type, wireType, complaintId, regionCode, occurredAt, others, posts, change);
    }

    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }
}
