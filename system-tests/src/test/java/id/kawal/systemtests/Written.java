package id.kawal.systemtests;

import id.kawal.systemtests.facts.Fact;
import id.kawal.systemtests.facts.FactReader;
import id.kawal.systemtests.facts.Positions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The log as far as it was read, each fact once, in its order. */
final class Written {

    private static final Duration LISTEN = Duration.ofMillis(200);

    private final FactReader reader;
    private final List<Fact> facts = new ArrayList<>();
    private final Positions positions = new Positions();

    Written(FactReader reader) {
        this.reader = reader;
    }

    /** All facts so far, what has just come included. */
    List<Fact> facts() {
        reader.poll(LISTEN).forEach(this::keep);
        return List.copyOf(facts);
    }

    Stream<Fact> about(String complaintId) {
        return facts().stream().filter(fact -> fact.complaintId().equals(complaintId));
    }

    boolean has(String complaintId, Predicate<Fact> wanted) {
        return about(complaintId).anyMatch(wanted);
    }

    boolean has(String complaintId, String type) {
        return has(complaintId, fact -> fact.is(type));
    }

    /** How often a fact was sent again. */
    int repeats() {
        return positions.repeats();
    }

    /** Numbers that a source has given to two facts. */
    List<String> clashes() {
        return positions.clashes();
    }

    private void keep(Fact fact) {
        if (positions.add(fact)) {
            facts.add(fact);
        }
    }
}
