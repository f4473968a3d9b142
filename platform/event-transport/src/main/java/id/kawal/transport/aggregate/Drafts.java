package id.kawal.transport.aggregate;

import id.kawal.transport.Failures;
import id.kawal.transport.Position;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a unit of work changes in one collection. */
final class Drafts {

    private static final Logger log = LoggerFactory.getLogger(Drafts.class);

    private final MongoAggregateCollection collection;
    private final int cap;
    private final Set<String> ids;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private @Nullable Map<String, StoredAggregate> stored;

    /**
     * @param ids of the whole unit of work: the first that is read brings all of them
     */
    Drafts(MongoAggregateCollection collection, Set<String> ids) {
        this.collection = collection;
        this.cap = collection.cap();
        this.ids = ids;
    }

    StoredAggregate read(String id) {
        return draft(id).read(this::stored);
    }

    /** Only what a fact caused: by its position it is told afterwards whether it was written. */
    void store(StoredAggregate read, Change change, List<OutboxEntry> owed) {
        if (change.heard() == null) {
            throw new IllegalStateException("a command has no place in a unit of work");
        }
        var draft = draft(read.id());
        if (draft.owed().size() + owed.size() > cap) {
            throw new OutboxFull("a unit of work", read.id());
        }
        draft.store(read, change, owed);
    }

    void note(String id, Position heard) {
        draft(id).note(heard);
    }

    void forget(String id) {
        drafts.remove(id);
    }

    /** Writes them; gives the ids of those that do not hold what they should afterwards. */
    Set<String> write() {
        var changed = drafts.values().stream().filter(Draft::isChanged).toList();
        if (changed.isEmpty()) {
            return Set.of();
        }
        try {
            return collection.write(changed);
        } catch (RuntimeException | Error failure) {
            if (failure instanceof Error && !Failures.areParked(failure)) {
                throw failure;
            }
            log.debug("Not written together: {}", Failures.code(failure));
            return changed.stream().map(Draft::id).collect(Collectors.toSet());
        }
    }

    private Draft draft(String id) {
        return drafts.computeIfAbsent(id, Draft::new);
    }

    private StoredAggregate stored(String id) {
        if (stored == null) {
            stored = collection.fetch(new HashSet<>(ids));
        }
        var found = stored.get(id);
        return found == null ? StoredAggregate.absent(id) : found;
    }
}
