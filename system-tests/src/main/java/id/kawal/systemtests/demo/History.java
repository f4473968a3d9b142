package id.kawal.systemtests.demo;

import id.kawal.systemtests.facts.Fact;
import id.kawal.systemtests.facts.Positions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The facts about one complaint, each once, in the order they were read. */
final class History {

    private final List<Fact> facts = new ArrayList<>();
    private final Positions positions = new Positions();

    /**
     * Takes a fact.
     *
     * @return whether it is no repeat
     */
    synchronized boolean add(Fact fact) {
        return positions.add(fact) && facts.add(fact);
    }

    /** Numbers that a source has given to two facts. */
    synchronized List<String> clashes() {
        return positions.clashes();
    }

    synchronized List<Fact> all() {
        return List.copyOf(facts);
    }

    Stream<Fact> of(String type) {
        return all().stream().filter(fact -> fact.is(type));
    }

    boolean has(String type) {
        return of(type).findAny().isPresent();
    }

    boolean has(String type, String field, String value) {
        return of(type).anyMatch(fact -> fact.text(field).equals(value));
    }

    int count(String type) {
        return (int) of(type).count();
    }

    Optional<Fact> last(String type) {
        return of(type).reduce((_, later) -> later);
    }

    /** Who has it now; empty while nobody has. */
    Optional<String> agencyCode() {
        return last(Types.ROUTED).map(fact -> fact.text("agencyCode"));
    }

    boolean isOversight() {
        return last(Types.VERIFIED)
                .filter(fact -> fact.text("classification").equals("OVERSIGHT_COMPLAINT"))
                .isPresent();
    }

    boolean wasEscalated(String clock, String rung) {
        return of(Types.ESCALATED)
                .anyMatch(
                        fact -> fact.text("clock").equals(clock) && fact.text("rung").equals(rung));
    }
}
