package id.kawal.escalation.domain.ladder;

import java.util.HashSet;
import java.util.List;

/** The rungs that follow one missed deadline, in order. */
public record Ladder(List<Rung> rungs) {

    /** Nobody above is told. */
    public static final Ladder NONE = new Ladder(List.of());

    /**
     * Checks that it goes up.
     *
     * @throws IllegalArgumentException if a rung comes twice or lies before the one below it
     */
    public Ladder {
        rungs = List.copyOf(rungs);
        var names = new HashSet<Rung.Name>();
        var reached = 0;
        for (var rung : rungs) {
            if (!names.add(rung.name())) {
                throw new IllegalArgumentException("a ladder has each rung once: " + rung.name());
            }
            if (rung.after() < reached) {
                throw new IllegalArgumentException("a ladder goes up: " + rung.name());
            }
            reached = rung.after();
        }
    }

    /** The rungs above one of them, nearest first; the whole ladder above a name not on it. */
    public List<Rung> above(Rung.Name name) {
        var names = rungs.stream().map(Rung::name).toList();
        return rungs.subList(names.indexOf(name) + 1, rungs.size());
    }
}
