package id.kawal.escalation.application;

import id.kawal.escalation.domain.EscalationCase;
import id.kawal.events.ComplaintEvent;
import id.kawal.transport.Position;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All cases, one document each, which holds all clocks and the one ledger of a complaint. */
public interface Cases {

    /** The case of this complaint, or an unopened one. */
    StoredCase read(String complaintId);

    /**
     * Stores what became of a case, the facts it owes and the position of the fact it answers, in
     * one write. It is also the claim: of two that fire the same rung one is stale.
     *
     * @throws id.kawal.transport.aggregate.StaleAggregate when someone else stored it since
     */
    void store(StoredCase read, Next next, List<ComplaintEvent> facts, @Nullable Position heard);

    /** Notes that a fact without consequence was heard. */
    void note(String complaintId, Position heard);

    /** Cases that have something to say, oldest first. */
    List<String> due(Due asked);

    /** When the first case has something to say after an instant; never if empty. */
    Optional<Instant> nextAfter(Instant instant);

    /**
     * Which cases are asked for.
     *
     * @param upTo per partition of the log, the instant until when what a case has to say counts;
     *     cases of other partitions are left out
     * @param without these
     */
    record Due(Map<Integer, Instant> upTo, Set<String> without, int limit) {
        public Due {
            upTo = Map.copyOf(upTo);
            without = Set.copyOf(without);
        }

        /** The instant until when every partition asked for is asked for. */
        Instant wholeUpTo() {
            return upTo.values().stream().min(Instant::compareTo).orElse(Instant.EPOCH);
        }
    }

    /** What is stored. */
    record Next(EscalationCase state, int partition) {}
}
