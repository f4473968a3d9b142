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
import java.util.concurrent.locks.LockSupport;

/**
 * {@code make bench}: prints the table; the arguments are exports to take in. Everything runs on
 * one machine, the load generator included.
 */
public final class Bench {

    private static final int HANDS = 16;
    private static final int COMPLAINTS_PER_SECOND = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(30);
    private static final Duration REST = Duration.ofSeconds(20);
    private static final double MIB = 1024 * 1024;
    private static final List<Part> READERS =
            List.of(Part.ROUTING, Part.ESCALATION, Part.NOTIFICATION);

    private final Table table = new Table();
    private final StackPlan plan;

    private Bench(StackPlan plan) {
        this.plan = plan;
    }

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("kawal-bench");
        new Bench(StackPlan.in(folder)).run(Arrays.stream(args).map(Path::of).toList());
    }

    private void run(List<Path> exports) throws IOException {
        try (Stack first = Stack.start(plan)) {
            table.add("all ready, first start", "%d s".formatted(first.startedIn().toSeconds()));
        }
        try (Stack stack = Stack.start(plan.inFreshLog())) {
            table.add("all ready, later starts", "%d s".formatted(stack.startedIn().toSeconds()));
            Kawal kawal = new Kawal(stack.addresses());
            atRest(stack);
            endToEnd(kawal);
            lodging(stack, kawal);
            for (Path export : exports) {
                taken(export, ImportRun.of(stack, kawal, export));
            }
        }
        System.out.println("\n" + table);
        System.exit(0);
    }

    private void atRest(Stack stack) {
        LockSupport.parkNanos(REST.toNanos());
        for (Part part : Part.values()) {
            table.add(
                    "resident at rest, " + part.name().toLowerCase(java.util.Locale.ROOT),
                    "%.0f MiB".formatted(stack.residentBytes(part) / MIB));
        }
    }

    private void endToEnd(Kawal kawal) {
        new EndToEnd(kawal).run(COMPLAINTS_PER_SECOND / 2, WARM_UP);
        EndToEnd.Result result = new EndToEnd(kawal).run(COMPLAINTS_PER_SECOND, MEASURED);
        table.add(
                "lodging at " + COMPLAINTS_PER_SECOND + "/s, all services at work",
                "%s, %d failed".formatted(result.lodging().latencies(), result.lodging().failed()));
        table.add(
                "lodged, routed, clocks armed, mail handed over, at "
                        + COMPLAINTS_PER_SECOND
                        + "/s",
                "%s, %d untold".formatted(result.untilTold(), result.untold()));
    }

    /** The readers stand still for both, so that lodging alone stands beside its bare costs. */
    private void lodging(Stack stack, Kawal kawal) {
        Complaints complaints = new Complaints(kawal);
        READERS.forEach(stack::pause);
        try {
            Load.closed(HANDS, WARM_UP, complaints::lodge);
            Load.Result lodged = Load.closed(HANDS, MEASURED, complaints::lodge);
            LockSupport.parkNanos(REST.toNanos());
            Load.Result bare = bare(stack);
            say("lodging, " + HANDS + " callers", lodged);
            say("bare pipeline, " + HANDS + " callers", bare);
            table.add(
                    "lodging against the bare pipeline",
                    "%.0f %%".formatted(100 * lodged.perSecond() / bare.perSecond()));
        } finally {
            READERS.forEach(stack::resume);
        }
    }

    private static Load.Result bare(Stack stack) {
        String kafka = stack.addresses().kafka();
        String mongodb = stack.addresses().mongodb();
        try (BarePipeline pipeline = new BarePipeline(kafka, mongodb)) {
            Load.closed(HANDS, WARM_UP, pipeline::once);
            return Load.closed(HANDS, MEASURED, pipeline::once);
        }
    }

    private void say(String what, Load.Result result) {
        table.add(
                what,
                "%.0f/s, %s, %d failed"
                        .formatted(result.perSecond(), result.latencies(), result.failed()));
    }

    private void taken(Path export, ImportRun.Result result) {
        table.add(
                "import of " + export.getFileName(),
                "%d rows, %.0f rows/s, %d rejected; intake %.0f MiB before, %.0f MiB at most"
                        .formatted(
                                result.rows(),
                                result.perSecond(),
                                result.rejected(),
                                result.restBytes() / MIB,
                                result.peakBytes() / MIB));
    }
}
