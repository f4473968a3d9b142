package id.kawal.routing.application;

import id.kawal.routing.domain.directory.PostRole;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who stands on a post.
 *
 * @param post code such as {@code 63.02.PUPR/HEAD} or {@code 63.02/SEKDA}
 * @param personId opaque
 * @param language BCP 47 tag
 */
public record Seat(
        String post,
        String personId,
        String name,
        @Nullable String email,
        @Nullable String phone,
        String language) {

    /**
     * A seat.
     *
     * @throws IllegalArgumentException where the post has no unit, or a role that nobody knows: it
     *     would be told to nobody
     */
    public Seat {
        if (!post.matches("[0-9A-Z.-]+/[A-Z_]+")) {
            throw new IllegalArgumentException("a post is <unit>/<ROLE>");
        }
        var role = post.substring(post.indexOf('/') + 1);
        if (Arrays.stream(PostRole.values()).noneMatch(known -> known.name().equals(role))) {
            throw new IllegalArgumentException("a role is " + Arrays.toString(PostRole.values()));
        }
    }

    /** Code of the region or agency the post belongs to. */
    public String unit() {
        return post.substring(0, post.indexOf('/'));
    }

    public String role() {
        return post.substring(post.indexOf('/') + 1);
    }

    /** Shows the post, never who stands on it. */
    @Override
    public String toString() {
        return "Seat[" + post + "]";
    }
}
