package id.kawal.sealed;

import id.kawal.events.Actor;
import id.kawal.events.DataKey;
import id.kawal.events.IdentityOpened;
import id.kawal.events.SealedValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one way by which a person gets to see a complainant's identity. Sending a notice does not
 * come here: no person looks.
 */
public final class IdentityDesk {

    private final Seals seals;

    public IdentityDesk(Seals seals) {
        this.seals = seals;
    }

    /**
     * Opens values of the complainant's identity.
     *
     * @param at domain time
     * @return the values by field, and the fact to owe; who shows the values without having stored
     *     the fact breaks the promise made to the citizen
     */
    public Opened open(Request request, Instant at, List<SealedValue> values) {
        var clear = new LinkedHashMap<String, Unsealed>();
        for (var value : values) {
            if (value.key() != DataKey.IDENTITY) {
                throw new IllegalArgumentException(value + " is no part of an identity");
            }
            clear.put(value.field(), seals.open(request.complaintId(), value));
        }
        return new Opened(
                clear,
                new IdentityOpened(
                        request.complaintId(),
                        request.regionCode(),
                        at,
                        request.actor(),
                        request.post(),
                        request.reasonCode(),
                        List.copyOf(clear.keySet())));
    }

    /**
     * Who wants to see it and why.
     *
     * @param post of the person, from the agency directory
     * @param reasonCode from the closed list of the service that asks
     */
    public record Request(
            String complaintId, String regionCode, Actor actor, String post, String reasonCode) {

        public Request {
            if (post.isBlank() || reasonCode.isBlank()) {
                throw new IllegalArgumentException(
                        "An identity is opened by a post and for a reason only");
            }
        }
    }

    /** The values in clear and the fact that they were opened. */
    public record Opened(Map<String, Unsealed> values, IdentityOpened fact) {

        public Opened {
            values = Map.copyOf(values);
        }
    }
}
