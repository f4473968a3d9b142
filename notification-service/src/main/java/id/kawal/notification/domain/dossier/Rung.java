package id.kawal.notification.domain.dossier;

import java.util.List;

/**
 * A rung of the ladder that was told.
 *
 * @param name such as {@code HEAD_OF_OPD}
 * @param posts who was told
 */
public record Rung(String name, List<String> posts) {

    public Rung {
        posts = List.copyOf(posts);
    }
}
