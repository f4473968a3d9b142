package id.kawal.transport.aggregate;

import id.kawal.transport.Failures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What several facts change in several aggregates, kept back and written at its end with one round
 * trip per collection (Unit of Work, Fowler 2002). Meanwhile every collection shows its aggregates
 * as they will be. Each aggregate still is one conditional write of its own: some may be written
 * and others not.
 *
 * <p>For one thread. Aggregates that were not named at the start, and everything outside of {@link
 * #run}, are read and written at once.
 */
public final class UnitOfWork {

    private static final Logger log = LoggerFactory.getLogger(UnitOfWork.class);
    private static final ScopedValue<UnitOfWork> CURRENT = ScopedValue.newInstance();

    private final Set<String> ids;
    private final Map<MongoAggregateCollection, Drafts> drafts = new LinkedHashMap<>();
    private final Map<String, List<Runnable>> onceWritten = new HashMap<>();

    /**
     * @param ids aggregates that the work may change, whatever their collection
     */
    public UnitOfWork(Collection<String> ids) {
        this.ids = new HashSet<>(ids);
    }

    /** Does a part of the work. */
    public void run(Runnable part) {
        ScopedValue.where(CURRENT, this).run(part);
    }

    /** Drops what was changed of this aggregate: from now on it is none of the work's. */
    public void forget(String id) {
        ids.remove(id);
        drafts.values().forEach(each -> each.forget(id));
        onceWritten.remove(id);
    }

    /**
     * Writes what was changed.
     *
     * @return aggregates that do not hold it all: somebody else changed them, or what they owed
     *     before was not sent yet, or the database failed
     */
    public Set<String> write() {
        var left = new HashSet<String>();
        drafts.values().forEach(each -> left.addAll(each.write()));
        onceWritten.forEach((id, tasks) -> {
            if (!left.contains(id)) {
                tasks.forEach(UnitOfWork::doAfterwards);
            }
        });
        return left;
    }

    /**
     * Does something as soon as this aggregate is written: at once where there is no unit of work,
     * never where the work can not write it.
     */
    public static void onceWritten(String id, Runnable task) {
        var work = over(id);
        if (work == null) {
            task.run();
        } else {
            work.onceWritten.computeIfAbsent(id, _ -> new ArrayList<>()).add(task);
        }
    }

    /** What is written is written: a task that fails is its own affair. */
    private static void doAfterwards(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failure) {
            log.warn("Not done after the write: {}", Failures.code(failure));
        }
    }

    /** The drafts of a collection; null where this aggregate is to be read and written at once. */
    static @Nullable Drafts drafts(MongoAggregateCollection collection, String id) {
        var work = over(id);
        return work == null
                ? null
                : work.drafts.computeIfAbsent(collection, all -> new Drafts(all, work.ids));
    }

    private static @Nullable UnitOfWork over(String id) {
        return CURRENT.isBound() && CURRENT.get().ids.contains(id) ? CURRENT.get() : null;
    }
}
