package id.kawal.transport.relay;

import static java.util.stream.Collectors.groupingBy;

import id.kawal.transport.aggregate.Outbox;
import id.kawal.transport.aggregate.OwedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Removes what was acknowledged: while one round trip to the database is under way, the documents
 * for the next gather. Its queue is bounded by the relay's workers, for each waits for its answer.
 */
final class Settlements {

    private static final int AT_ONCE = 256;

    private final BlockingQueue<Settlement> waiting = new LinkedBlockingQueue<>();

    private record Settlement(
            Outbox outbox,
            OwedDocument sent,
            CompletableFuture<Optional<OwedDocument>> owedMeanwhile) {}

    /**
     * Removes what was acknowledged and gives the lease back.
     *
     * @return what it owes by now, still leased, where somebody wrote meanwhile
     */
    Optional<OwedDocument> settle(Outbox outbox, OwedDocument sent) throws InterruptedException {
        var settlement = new Settlement(outbox, sent, new CompletableFuture<>());
        waiting.add(settlement);
        try {
            return settlement.owedMeanwhile().get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    void run() {
        try {
            while (true) {
                var batch = new ArrayList<Settlement>();
                batch.add(waiting.take());
                waiting.drainTo(batch, AT_ONCE - 1);
                batch.stream().collect(groupingBy(Settlement::outbox)).forEach(Settlements::settle);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void settle(Outbox outbox, List<Settlement> batch) {
        try {
            var left = outbox.settleAll(batch.stream().map(Settlement::sent).toList());
            for (var settlement : batch) {
                var sent = settlement.sent();
                settlement
                        .owedMeanwhile()
                        .complete(
                                left.contains(sent.id()) ? outbox.settle(sent) : Optional.empty());
            }
        } catch (RuntimeException failure) {
            batch.forEach(settlement -> settlement.owedMeanwhile().completeExceptionally(failure));
        }
    }
}
