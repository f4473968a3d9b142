package id.kawal.systemtests.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what stands more than once. */
public final class Repeats {

    private Repeats() {}

    /** Those that came before, once per further time. */
    public static List<String> in(Stream<String> texts) {
        Set<String> seen = new HashSet<>();
        return texts.filter(text -> !seen.add(text)).toList();
    }
}
