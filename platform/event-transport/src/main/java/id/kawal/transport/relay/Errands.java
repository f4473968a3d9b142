package id.kawal.transport.relay;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Errands that wait or are under way, one per document: what comes for a document meanwhile is
 * remembered as one further round.
 */
final class Errands {

    private final BlockingQueue<Errand> waiting;
    private final ConcurrentMap<Errand.Target, Boolean> known = new ConcurrentHashMap<>();
    private final AtomicBoolean overflowed = new AtomicBoolean();

    Errands(int capacity) {
        waiting = new ArrayBlockingQueue<>(capacity);
    }

    /** Takes the errand, or forgets it where there is no room: the sweep finds it again. */
    void offer(Errand errand) {
        if (isNew(errand) && !waiting.offer(errand)) {
            known.remove(errand.target());
            overflowed.set(true);
        }
    }

    /** Takes the errand, waiting for room. */
    void put(Errand errand) throws InterruptedException {
        if (isNew(errand)) {
            waiting.put(errand);
        }
    }

    Errand take() throws InterruptedException {
        return waiting.take();
    }

    /**
     * Ends an errand.
     *
     * @return false where somebody asked for another round meanwhile
     */
    boolean isDone(Errand errand) {
        return known.computeIfPresent(errand.target(), (_, again) -> again ? false : null) == null;
    }

    void clear() {
        waiting.clear();
        known.clear();
    }

    int waiting() {
        return waiting.size();
    }

    Stream<Errand.Target> known() {
        return known.keySet().stream();
    }

    boolean hasOverflowed() {
        return overflowed.getAndSet(false);
    }

    private boolean isNew(Errand errand) {
        return !known.merge(errand.target(), false, (_, _) -> true);
    }
}
