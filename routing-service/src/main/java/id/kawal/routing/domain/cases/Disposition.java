package id.kawal.routing.domain.cases;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has the case and who had it. An open case without a holder waits in a queue.
 *
 * @param chain codes of all agencies that have had it, in order; reopening keeps it
 * @param locked an arbiter decided: it can no longer be handed back
 */
public record Disposition(
        @Nullable Holder holder, List<String> chain, Queue queue, boolean locked) {

    static final Disposition NONE = new Disposition(null, List.of(), Queue.NONE, false);

    public Disposition {
        chain = List.copyOf(chain);
    }

    int hops() {
        return chain.size();
    }

    @Nullable String lastAgency() {
        return chain.isEmpty() ? null : chain.getLast();
    }

    boolean isWith(String agencyCode) {
        return holder != null && holder.agencyCode().equals(agencyCode);
    }

    Disposition routedTo(String agencyCode, String agencyName) {
        List<String> longer = new ArrayList<>(chain);
        longer.add(agencyCode);
        return new Disposition(
                new Holder(agencyCode, agencyName, false),
                longer,
                Queue.NONE,
                locked || queue == Queue.ARBITER);
    }

    Disposition acknowledged() {
        return holder == null
                ? this
                : new Disposition(
                        new Holder(holder.agencyCode(), holder.agencyName(), true),
                        chain,
                        queue,
                        locked);
    }

    Disposition waitingIn(Queue next) {
        return new Disposition(null, chain, next, locked);
    }
}
