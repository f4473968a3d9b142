package id.kawal.systemtests.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The places that facts have taken in their sources. A fact that comes again is the same one at the
 * same place; another one there means that its source has used a number twice.
 */
public final class Positions {

    private final Map<String, Fact> taken = new HashMap<>();
    private final List<String> clashes = new ArrayList<>();
    private int repeats;

    /**
     * Takes a fact.
     *
     * @return whether it is the first at its place
     */
    public boolean add(Fact fact) {
        Fact first = taken.putIfAbsent(fact.position(), fact);
        if (first == null) {
            return true;
        }
        if (isSame(first, fact)) {
            repeats++;
        } else {
            clashes.add(fact.position() + ": " + told(first) + " and " + told(fact));
        }
        return false;
    }

    private static boolean isSame(Fact one, Fact other) {
        return one.id().equals(other.id()) && one.is(other.type());
    }

    private static String told(Fact fact) {
        return fact.type() + " " + fact.id();
    }

    /** How often a fact came again. */
    public int repeats() {
        return repeats;
    }

    /** Places that two different facts claim; empty where every source counts as it should. */
    public List<String> clashes() {
        return List.copyOf(clashes);
    }
}
