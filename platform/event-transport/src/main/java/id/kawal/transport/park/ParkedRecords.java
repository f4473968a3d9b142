package id.kawal.transport.park;

import id.kawal.transport.Failures;
import id.kawal.transport.park.ParkedRecord.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an operator can see and do about parked records of this service. Everything done is kept in
 * the collection {@code parked-audit} with who, when and why.
 *
 * <p>It works on any instance, whichever reads the partition.
 */
public final class ParkedRecords {

    private static final int MOST_PER_PAGE = 500;

    private final ParkedRecordStore store;
    private final ParkedAudit audit;
    private final Supplier<List<ParkedQueue>> queues;

    /**
     * @param queues one per handler of this service
     */
    public ParkedRecords(
            ParkedRecordStore store, ParkedAudit audit, Supplier<List<ParkedQueue>> queues) {
        this.store = store;
        this.audit = audit;
        this.queues = queues;
    }

    /**
     * Parked records in the order of their ids.
     *
     * @param complaintId only of this complaint; null for all
     * @param after id of the last record of the page before; null for the first page
     * @param limit at most 500
     */
    public List<ParkedRecord> list(
            @Nullable String complaintId, @Nullable String after, int limit) {
        return store.page(complaintId, after, Math.clamp(limit, 1, MOST_PER_PAGE));
    }

    /** The parked record with this id. */
    public Optional<ParkedRecord> find(String id) {
        return store.find(id);
    }

    public long count() {
        return store.count();
    }

    /**
     * Handles what is parked of a complaint, in order, until one fails again.
     *
     * @param by opaque id of the operator
     * @param reason may be null
     * @return one result per handler that had something parked; empty where nothing was
     */
    public List<Replay> replay(String complaintId, String by, @Nullable String reason) {
        var entry = new ParkedAudit.Entry("REPLAY", complaintId, null, by, reason);
        return replay(audit.begin(entry), complaintId);
    }

    /**
     * Gives a record up: when its turn comes it counts as heard, and what follows is replayed.
     * Facts missing before it are not given up: it goes on waiting for them, or for {@link
     * #skipMissing}.
     *
     * @return empty where there is no such record
     */
    public Optional<List<Replay>> discard(String id, String by, String reason) {
        return decide(id, Verdict.DISCARD, by, reason);
    }

    /**
     * Gives up the facts that are missing before a record parked for a hole in its source's
     * sequence, then replays.
     *
     * @return empty where there is no such record
     */
    public Optional<List<Replay>> skipMissing(String id, String by, String reason) {
        return decide(id, Verdict.SKIP_MISSING, by, reason);
    }

    private Optional<List<Replay>> decide(String id, Verdict verdict, String by, String reason) {
        return store.find(id).flatMap(parked -> decide(parked, verdict, by, reason));
    }

    /** Who and why come first: a crash in between leaves a word about a deed that was not done. */
    private Optional<List<Replay>> decide(
            ParkedRecord parked, Verdict verdict, String by, String reason) {
        var complaintId = parked.complaintId();
        var auditId =
                audit.begin(
                        new ParkedAudit.Entry(
                                verdict.name(), complaintId, parked.id(), by, reason));
        if (!store.decide(parked.id(), verdict)) {
            audit.end(auditId, List.of());
            return Optional.empty();
        }
        return Optional.of(replay(auditId, complaintId));
    }

    private List<Replay> replay(String auditId, String complaintId) {
        var waiting = store.groups(complaintId);
        var replays =
                queues.get().stream()
                        .filter(queue -> waiting.contains(queue.group()))
                        .map(queue -> drain(queue, complaintId))
                        .toList();
        audit.end(auditId, replays);
        return replays;
    }

    private Replay drain(ParkedQueue queue, String complaintId) {
        try {
            return queue.drain(complaintId);
        } catch (RuntimeException passing) {
            var left = store.queue(queue.group(), complaintId).size();
            return new Replay(queue.group(), 0, left, Failures.code(passing));
        }
    }
}
