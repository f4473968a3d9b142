package id.kawal.systemtests.facts;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds facts that are missing between others of their source. */
public final class Holes {

    private Holes() {}

    /**
     * Sources whose numbers do not run from 1 to the last without a hole; repeats do not matter.
     */
    public static List<String> in(Collection<Fact> facts) {
        TreeMap<String, TreeSet<Long>> bySource = new TreeMap<>();
        facts.forEach(fact ->
                bySource.computeIfAbsent(fact.source(), _ -> new TreeSet<>()).add(fact.sequence()));
        return bySource.entrySet().stream()
                .filter(source -> source.getValue().getLast() != source.getValue().size())
                .map(source -> source.getKey() + " " + source.getValue())
                .toList();
    }
}
