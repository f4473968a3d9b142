package id.kawal.transport.consume;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * How far one handler is behind the topic, and up to which instant it was not.
 *
 * <p>A reader that is never quite at the end has still been past every end of a while ago: the end
 * seen at some instant is remembered until the reader has reached it.
 */
final class CatchUp {

    private final Reading reading;
    private final ConcurrentMap<Integer, Instant> upTo = new ConcurrentHashMap<>();
    private final Map<Integer, End> pursued = new HashMap<>();
    private volatile long lag;

    CatchUp(Reading reading) {
        this.reading = reading;
    }

    private record End(Instant at, long offset) {}

    /**
     * @param now an instant before the ends were asked for, domain time
     * @param ends offset of the next record per partition
     */
    synchronized void compare(Instant now, Map<Integer, Long> ends) {
        var behind = 0L;
        var partitions = reading.partitions();
        pursued.keySet().retainAll(partitions.keySet());
        for (var entry : partitions.entrySet()) {
            var partition = entry.getKey();
            var position = entry.getValue().position();
            var latest = ends.get(partition);
            if (latest != null) {
                behind += Math.max(0, latest - position);
                pursue(partition, position, new End(now, latest));
            }
        }
        lag = behind;
    }

    private void pursue(int partition, long position, End latest) {
        var reached = latest.offset() <= position ? latest : pursued.get(partition);
        if (reached != null && reached.offset() <= position) {
            upTo.merge(partition, reached.at(), CatchUp::later);
            pursued.remove(partition);
        }
        if (latest.offset() > position) {
            pursued.putIfAbsent(partition, latest);
        }
    }

    /**
     * Nothing is read here: what there is to tell is what the whole group has not heard.
     *
     * @param behind facts on the topic past the group's position
     */
    void idle(long behind) {
        lag = behind;
    }

    long lag() {
        return lag;
    }

    /** What this instance knows of the partitions it reads. */
    Map<Integer, ReadUpTo.Mark> marks() {
        var marks = new HashMap<Integer, ReadUpTo.Mark>();
        reading.partitions()
                .forEach((partition, read) ->
                        marks.put(
                                partition,
                                new ReadUpTo.Mark(
                                        upTo.getOrDefault(partition, Instant.EPOCH),
                                        read.since())));
        return marks;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
