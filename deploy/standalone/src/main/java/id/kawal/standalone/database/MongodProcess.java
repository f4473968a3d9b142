package id.kawal.standalone.database;

import java.io.File;
import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A {@code mongod} that ends with its supervisor as every other part does: {@code MongodProcess
 * <folder> <program> <options>...}. In a session of its own, where the terminal's Ctrl-C does not
 * reach it before the services have stopped.
 */
public final class MongodProcess {

    private static final String PID_FILE = "mongod.lock";
    private static final int PATIENCE_SECONDS = 30;

    private @Nullable ProcessHandle server;

    private MongodProcess() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        List<String> command = List.of(args).subList(1, args.length);
        leaveTerminal();
        endLeftover(folder);
        MongodProcess mongod = new MongodProcess();
        Runtime.getRuntime().addShutdownHook(new Thread(mongod::end));
        System.exit(mongod.start(command).waitFor());
    }

    private synchronized Process start(List<String> command) throws IOException {
        Process started =
                new ProcessBuilder(command)
                        .redirectInput(new File("/dev/null"))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                        .start();
        server = started.toHandle();
        return started;
    }

    private synchronized void end() {
        if (server != null) {
            end(server);
        }
    }

    /** What is a child of this process from now on gets its signals from here alone. */
    @SuppressWarnings("restricted") // the JDK has no other way to a session
    private static void leaveTerminal() {
        Linker linker = Linker.nativeLinker();
        try {
            int session =
                    (int)
                            linker.downcallHandle(
                                            linker.defaultLookup().findOrThrow("setsid"),
                                            FunctionDescriptor.of(ValueLayout.JAVA_INT))
                                    .invokeExact();
            if (session < 0) {
                System.err.println("Ctrl-C will reach the database at once.");
            }
        } catch (Throwable e) {
            throw new IllegalStateException("no session of its own", e);
        }
    }

    /** Killed alone, this process leaves a server behind that keeps the folder locked. */
    private static void endLeftover(Path folder) throws IOException {
        Path pid = folder.resolve(PID_FILE);
        if (Files.exists(pid)) {
            Optional.of(Files.readString(pid).strip())
                    .filter(text -> text.matches("\\d{1,18}"))
                    .flatMap(text -> ProcessHandle.of(Long.parseLong(text)))
                    .filter(process -> isOn(folder, process))
                    .ifPresent(MongodProcess::end);
        }
    }

    /** A pid from a file may be anybody's by now. */
    private static boolean isOn(Path folder, ProcessHandle process) {
        return process.info()
                .arguments()
                .filter(arguments -> List.of(arguments).contains(folder.toString()))
                .isPresent();
    }

    private static void end(ProcessHandle mongod) {
        mongod.destroy();
        try {
            mongod.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (java.util.concurrent.CompletionException e) {
            mongod.destroyForcibly();
        }
    }
}
