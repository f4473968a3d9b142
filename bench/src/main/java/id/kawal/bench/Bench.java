package id.kawal.bench;

import id.kawal.systemtests.client.Kawal;
import id.kawal.systemtests.stack.Part;
import id.kawal.systemtests.stack.Stack;
import id.kawal.systemtests.stack.StackPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code make bench}: prints the table; the arguments are exports to take in besides the bench's
 * own. Everything runs on one machine, the load generator included. Ends with 0 where every part
 * could be measured.
 */
public final class Bench {

    private static final int HANDS = 16;
    private static final int COMPLAINTS_PER_SECOND = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(30);

    /** A thousand complaints, four mails each: what the mail catcher keeps. */
    private static final Duration FOLLOWED = Duration.ofSeconds(20);

    private static final Duration REST = Duration.ofSeconds(20);
    private static final Duration QUIET_WITHIN = Duration.ofMinutes(10);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final double MIB = 1024 * 1024;
    private static final List<Part> READERS =
            List.of(Part.ROUTING, Part.ESCALATION, Part.NOTIFICATION);

    private final Table table = new Table();
    private final Path folder;

    private Bench(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("kawal-bench");
        Bench bench = new Bench(folder);
        bench.run(Arrays.stream(args).map(Path::of).toList());
        System.out.println("\n" + bench.table + "\n\nData and log of this run: " + folder);
        System.exit(bench.table.hasFailed() ? 1 : 0);
    }

    /** A measurement of its own. */
    @FunctionalInterface
    private interface Measurement {
        void take() throws IOException;
    }

    private void run(List<Path> exports) throws IOException {
        StackPlan plan = StackPlan.in(folder);
        part(
                "all ready, first start",
                () -> {
                    try (Stack first = Stack.start(plan)) {
                        started("all ready, first start", first);
                    }
                });
        try (Stack stack = Stack.start(plan.inFreshLog())) {
            started("all ready, later starts", stack);
            Kawal kawal = new Kawal(stack.addresses());
            part("resident at rest", () -> atRest(stack, kawal));
            part("end to end", () -> endToEnd(stack, kawal));
            part("import", () -> imported(stack, kawal, exports));
            part("lodging", () -> lodging(stack, kawal));
        }
    }

    private void part(String name, Measurement measurement) {
        try {
            measurement.take();
        } catch (IOException | RuntimeException e) {
            table.fail(name, String.valueOf(e));
        }
    }

    private void started(String what, Stack stack) {
        table.add(what, "%d s".formatted(stack.startedIn().toSeconds()), "<= 60 s");
    }

    private void atRest(Stack stack, Kawal kawal) {
        LockSupport.parkNanos(REST.toNanos());
        for (Part part : Part.values()) {
            String resident = "%.0f MiB".formatted(stack.residentBytes(part) / MIB);
            boolean service = Part.SERVICES.contains(part);
            table.add(
                    "resident at rest, " + part.name().toLowerCase(Locale.ROOT),
                    service
                            ? resident
                                    + ", heap used %.0f MiB".formatted(kawal.heapBytes(part) / MIB)
                            : resident,
                    service ? "<= 300 MB" : "");
        }
    }

    private void endToEnd(Stack stack, Kawal kawal) {
        new EndToEnd(kawal).run(COMPLAINTS_PER_SECOND / 2, WARM_UP);
        awaitQuiet(kawal);
        EndToEnd.Result result = new EndToEnd(kawal).run(COMPLAINTS_PER_SECOND, FOLLOWED);
        awaitQuiet(kawal);
        Latencies bare;
        try (BareChain chain =
                new BareChain(stack.addresses().kafka(), stack.addresses().mongodb())) {
            chain.run(COMPLAINTS_PER_SECOND / 2, WARM_UP);
            bare = chain.run(COMPLAINTS_PER_SECOND, FOLLOWED);
        }
        table.add(
                "lodging at " + COMPLAINTS_PER_SECOND + "/s, all services at work",
                "%s, %d failed".formatted(result.lodging().latencies(), result.lodging().failed()),
                "");
        table.add(
                "lodged, routed, clocks armed, mail handed over, at "
                        + COMPLAINTS_PER_SECOND
                        + "/s",
                "%s, %d untold".formatted(result.untilTold(), result.untold()),
                bare.toString(),
                "p99 < 2 s");
        require(result.lodging().failed() == 0, "complaints were refused");
        require(result.untold() == 0, "complaints were not told of");
    }

    private void imported(Stack stack, Kawal kawal, List<Path> exports) throws IOException {
        Path own = SyntheticExport.write(folder.resolve("export.csv"));
        taken("import of " + SyntheticExport.ROWS + " invented rows", stack, kawal, own);
        for (Path export : exports) {
            taken("import of " + export.getFileName(), stack, kawal, export);
        }
    }

    private void taken(String what, Stack stack, Kawal kawal, Path export) throws IOException {
        awaitQuiet(kawal);
        ImportRun.Result result = ImportRun.of(stack, kawal, export);
        awaitQuiet(kawal);
        Load.Result bare;
        try (BarePipeline pipeline = bare(stack)) {
            bare = Load.all(HANDS, (int) result.rows(), pipeline::once);
        }
        table.add(
                what,
                "%d rows, %.0f rows/s, %d rejected; intake %.0f MiB before, %.0f MiB at most"
                        .formatted(
                                result.rows(),
                                result.perSecond(),
                                result.rejected(),
                                result.restBytes() / MIB,
                                result.peakBytes() / MIB),
                "%.0f rows/s".formatted(bare.perSecond()),
                "flat memory");
    }

    /** The readers stand still for both, so that lodging alone stands beside its bare costs. */
    private void lodging(Stack stack, Kawal kawal) {
        awaitQuiet(kawal);
        Complaints complaints = new Complaints(kawal);
        READERS.forEach(stack::pause);
        try (BarePipeline pipeline = bare(stack)) {
            Load.closed(HANDS, WARM_UP, complaints::lodge);
            Load.Result lodged = Load.closed(HANDS, MEASURED, complaints::lodge);
            LockSupport.parkNanos(REST.toNanos());
            Load.closed(HANDS, WARM_UP, pipeline::once);
            Load.Result bare = Load.closed(HANDS, MEASURED, pipeline::once);
            table.add("lodging, " + HANDS + " callers", told(lodged), told(bare), "");
            table.add(
                    "lodging against the bare pipeline",
                    "%.0f %%".formatted(100 * lodged.perSecond() / bare.perSecond()),
                    ">= 60 %");
            require(lodged.failed() == 0, "complaints were refused");
        } finally {
            READERS.forEach(stack::resume);
        }
    }

    private static BarePipeline bare(Stack stack) {
        return new BarePipeline(stack.addresses().kafka(), stack.addresses().mongodb());
    }

    private static String told(Load.Result result) {
        return "%.0f/s, %s, %d failed"
                .formatted(result.perSecond(), result.latencies(), result.failed());
    }

    /** What one part left to be done must not be done during the next. */
    private static void awaitQuiet(Kawal kawal) {
        long end = System.nanoTime() + QUIET_WITHIN.toNanos();
        LockSupport.parkNanos(LOOK_EVERY.toNanos());
        while (!kawal.backlog().isEmpty()) {
            require(System.nanoTime() < end, "the services do not come to rest");
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
