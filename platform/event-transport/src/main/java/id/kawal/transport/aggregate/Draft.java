package id.kawal.transport.aggregate;

import id.kawal.transport.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One aggregate of a unit of work: as it is stored, as it is to be, what it owes by then. As long
 * as facts are only noted it is not read.
 */
final class Draft {

    private final String id;
    private final Map<String, Noted> noted = new TreeMap<>();
    private final List<OutboxEntry> owed = new ArrayList<>();
    private @Nullable StoredAggregate before;
    private @Nullable StoredAggregate after;

    Draft(String id) {
        this.id = id;
    }

    /** Of an aggregate that was read. */
    static Draft of(StoredAggregate read) {
        var draft = new Draft(read.id());
        draft.before = read;
        draft.after = read;
        return draft;
    }

    /** Positions of one source noted one after another. */
    record Noted(long first, long last) {}

    String id() {
        return id;
    }

    /**
     * The aggregate as it is to be.
     *
     * @throws SequenceHole where a fact was noted whose predecessor was not heard
     */
    StoredAggregate read(Function<String, StoredAggregate> stored) {
        if (after == null) {
            var found = stored.apply(id);
            after = withNotes(found);
            before = found;
        }
        return after;
    }

    private StoredAggregate withNotes(StoredAggregate found) {
        var noting = found;
        for (var source : noted.keySet()) {
            var range = noted.get(source);
            noting.hasHeard(new Position(source, range.first()));
            noting = withSeen(noting, source, range.last());
        }
        return noting;
    }

    void store(StoredAggregate read, Change change, List<OutboxEntry> more) {
        if (after == null || read.version() != after.version()) {
            throw new StaleAggregate("a unit of work", id);
        }
        owed.addAll(more);
        var changed =
                new StoredAggregate(
                        id,
                        read.version() + 1,
                        read.sequence() + change.facts().size(),
                        change.state(),
                        after.seen());
        var heard = change.heard();
        after = heard == null ? changed : withSeen(changed, heard.source(), heard.sequence());
    }

    void note(Position heard) {
        if (after != null) {
            after = noting(after, heard);
            return;
        }
        var range = noted.get(heard.source());
        if (range == null) {
            noted.put(heard.source(), new Noted(heard.sequence(), heard.sequence()));
        } else if (heard.sequence() > range.last() + 1) {
            throw new SequenceHole(heard, range.last());
        } else if (heard.sequence() == range.last() + 1) {
            noted.put(heard.source(), new Noted(range.first(), heard.sequence()));
        }
    }

    boolean isChanged() {
        return after == null ? !noted.isEmpty() : !after.equals(before);
    }

    /** Whether its state is another, not only what it has heard. */
    boolean isStored() {
        return after != null && before != null && after.version() != before.version();
    }

    /** Whether there is no document yet, not even one that only keeps positions. */
    boolean isNew() {
        return before().version() == 0 && before().seen().isEmpty();
    }

    /** As it is stored. Only where it was read. */
    StoredAggregate before() {
        return java.util.Objects.requireNonNull(before);
    }

    /** As it is to be. Only where it was read. */
    StoredAggregate after() {
        return java.util.Objects.requireNonNull(after);
    }

    List<OutboxEntry> owed() {
        return owed;
    }

    /** What is newly heard: of each source the last fact before it and the last. */
    Map<String, Noted> heard() {
        if (after == null) {
            return noted;
        }
        var heard = new HashMap<String, Noted>();
        after.seen()
                .forEach((source, last) -> {
                    long known = before().seen().getOrDefault(source, 0L);
                    if (last > known) {
                        heard.put(source, new Noted(known + 1, last));
                    }
                });
        return heard;
    }

    private static StoredAggregate noting(StoredAggregate aggregate, Position heard) {
        return aggregate.hasHeard(heard)
                ? aggregate
                : withSeen(aggregate, heard.source(), heard.sequence());
    }

    private static StoredAggregate withSeen(StoredAggregate aggregate, String source, long last) {
        var seen = new TreeMap<>(aggregate.seen());
        seen.merge(source, last, Math::max);
        return new StoredAggregate(
                aggregate.id(),
                aggregate.version(),
                aggregate.sequence(),
                aggregate.state(),
                Map.copyOf(seen));
    }
}
