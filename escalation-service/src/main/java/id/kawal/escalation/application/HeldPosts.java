package id.kawal.escalation.application;

import id.kawal.escalation.domain.ladder.Directory;
import id.kawal.escalation.domain.ladder.Post;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which posts somebody stands on, as the directory's topic tells. Read from its beginning at every
 * start, for it is small; until an entry was read its posts count as vacant, so nothing is fired
 * before the end was reached.
 */
public final class HeldPosts implements Directory {

    private final Map<String, Set<String>> byUnit = new ConcurrentHashMap<>();
    private volatile boolean known;

    /** Whether the directory was read to its end once: what is vacant from then on really is. */
    public boolean areKnown() {
        return known;
    }

    /** The directory was read to its end. */
    public void readToTheEnd() {
        known = true;
    }

    @Override
    public boolean isHeld(Post post) {
        return byUnit.getOrDefault(post.of(), Set.of()).contains(post.code());
    }

    /**
     * Takes an entry.
     *
     * @param unit code of an agency or a region
     * @param posts codes such as {@code 63.02.PUPR/HEAD}
     */
    public void keep(String unit, Set<String> posts) {
        byUnit.put(unit, Set.copyOf(posts));
    }

    public void forget(String unit) {
        byUnit.remove(unit);
    }
}
