package id.kawal.transport.relay;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The relay at work, from one start to the next stop. */
final class RelayRun {

    private final Errands errands;
    private final Courier courier;
    private final Outage outage;
    private final Sweep sweep;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore hands = new Semaphore(0);
    private int workers;

    RelayRun(Errands errands, Courier courier, Outage outage, Sweep sweep) {
        this.errands = errands;
        this.courier = courier;
        this.outage = outage;
        this.sweep = sweep;
    }

    void start(int workers) {
        this.workers = workers;
        hands.release(workers);
        threads.execute(this::dispatch);
        threads.execute(courier::settle);
        threads.execute(sweep::run);
    }

    void stop(Duration lastRecords) {
        outage.end();
        try {
            hands.tryAcquire(workers, lastRecords.toMillis(), TimeUnit.MILLISECONDS);
            threads.shutdownNow();
            threads.awaitTermination(lastRecords.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        errands.clear();
    }

    private void dispatch() {
        try {
            while (!outage.hasEnded()) {
                outage.await();
                var errand = errands.take();
                hands.acquire();
                threads.execute(() -> run(errand));
            }
        } catch (InterruptedException | RejectedExecutionException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Errand errand) {
        try {
            courier.run(errand);
            while (!errands.isDone(errand) && !outage.hasEnded()) {
                courier.run(errand.asking());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            hands.release();
        }
    }
}
