package id.kawal.bench;

import id.kawal.systemtests.client.Imports;
import id.kawal.systemtests.client.Kawal;
import id.kawal.systemtests.stack.Part;
import id.kawal.systemtests.stack.Stack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Takes an export in and watches the memory of the service meanwhile. */
final class ImportRun {

    private static final double NANOS = 1e9;
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    private ImportRun() {}

    /**
     * What came of it.
     *
     * @param peakBytes resident memory of intake at its highest
     */
    record Result(long rows, long rejected, double perSecond, long restBytes, long peakBytes) {}

    static Result of(Stack stack, Kawal kawal, Path file) throws IOException {
        Imports imports = kawal.imports();
        long rest = stack.residentBytes(Part.INTAKE);
        long peak = rest;
        long begun = System.nanoTime();
        String id = imports.start(file, Map.of("mode", "history")).ok().path("id").asString();
        JsonNode progress = imports.progress(id);
        while (progress.path("state").asString().equals("RUNNING")) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            peak = Math.max(peak, stack.residentBytes(Part.INTAKE));
            progress = imports.progress(id);
        }
        double seconds = (System.nanoTime() - begun) / NANOS;
        long rows = progress.path("rows").asLong();
        if (!progress.path("state").asString().equals("DONE")) {
            throw new IllegalStateException("the import came to nothing: " + progress);
        }
        return new Result(rows, progress.path("rejected").asLong(), rows / seconds, rest, peak);
    }
}
