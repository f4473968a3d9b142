package id.kawal.routing.application;

import id.kawal.events.SealedValue;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where it is kept who stands on which post; names and contacts lie sealed. */
public interface Seats {

    /** Whether this unit's entry was published with this content. */
    boolean isPublished(String unit, String fingerprint);

    /**
     * Keeps an entry and owes it to the topic, its keys first.
     *
     * @param keys the JSON of the unit's keys
     * @throws id.kawal.transport.aggregate.StaleAggregate when someone else did so in between
     */
    void publish(Entry entry, String fingerprint, String keys);

    /** Units whose entry is published and was not taken back. */
    Set<String> published();

    /**
     * Takes a unit's entry back: whoever follows the topic forgets who stood there. A repeat
     * changes nothing.
     *
     * @throws id.kawal.transport.aggregate.StaleAggregate when someone else did so in between
     */
    void retract(String unit);

    /** A unit's entry as it travels. */
    record Entry(String agencyCode, String regionCode, String name, List<SealedSeat> posts) {
        public Entry {
            posts = List.copyOf(posts);
        }
    }

    record SealedSeat(
            String post,
            String personId,
            @Nullable SealedValue name,
            @Nullable SealedValue email,
            @Nullable SealedValue phone,
            String language) {}
}
