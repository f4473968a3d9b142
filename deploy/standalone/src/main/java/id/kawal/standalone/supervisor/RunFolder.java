package id.kawal.standalone.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder all state lives in, held by one supervisor at a time, with a pid file per part: a
 * drill finds there whom to kill, and the next start finds what a killed supervisor left behind.
 */
public final class RunFolder implements AutoCloseable {

    private static final long NEEDED_BYTES = 500L * 1024 * 1024;
    private static final Duration LEFTOVER_PATIENCE = Duration.ofSeconds(10);

    private final Path folder;
    private final FileChannel lockFile;

    private RunFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    /**
     * Takes the folder, made if absent.
     *
     * @throws CannotRun when it can not be written, the disk is full, or another supervisor has it
     */
    public static RunFolder take(Path folder) throws CannotRun {
        try {
            Files.createDirectories(folder.resolve("run"));
            FileChannel lockFile =
                    FileChannel.open(
                            folder.resolve("supervisor.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (lock(lockFile) == null) {
                lockFile.close();
                throw new CannotRun("Kawal is already running on the data folder " + folder + ".");
            }
            requireRoom(folder, Files.getFileStore(folder).getUsableSpace());
            return new RunFolder(folder, lockFile);
        } catch (IOException e) {
            throw new CannotRun("The data folder " + folder + " can not be written: " + e + ".");
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (java.nio.channels.OverlappingFileLockException e) {
            return null; // held in this very process, as tests do
        }
    }

    static void requireRoom(Path folder, long free) throws CannotRun {
        if (free < NEEDED_BYTES) {
            throw new CannotRun(
                    "The disk that holds %s is almost full: %d MB free, Kawal needs %d MB."
                            .formatted(folder, free / (1024 * 1024), NEEDED_BYTES / (1024 * 1024)));
        }
    }

    public Path path() {
        return folder;
    }

    /**
     * Notes which process a part is: its pid, and its start so that a reused pid is not mistaken.
     */
    void note(String part, ProcessHandle process) throws IOException {
        Files.writeString(pidFile(part), process.pid() + " " + startOf(process) + "\n");
    }

    void forget(String part) throws IOException {
        Files.deleteIfExists(pidFile(part));
    }

    private Path pidFile(String part) {
        return folder.resolve("run").resolve(part + ".pid");
    }

    /**
     * Ends what an earlier supervisor on this folder left running.
     *
     * @return the names of the parts ended
     */
    List<String> endLeftovers() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("run"))) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .filter(RunFolder::endLeftover)
                    .map(file -> file.getFileName().toString().replace(".pid", ""))
                    .sorted()
                    .toList();
        }
    }

    private static boolean endLeftover(Path pidFile) {
        try {
            Optional<ProcessHandle> process = noted(Files.readString(pidFile).strip());
            process.ifPresent(RunFolder::end);
            Files.delete(pidFile);
            return process.isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> noted(String note) {
        String[] words = note.split(" ", 2);
        if (words.length != 2 || !words[0].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startOf(process).equals(words[1]));
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("unknown");
    }

    private static void end(ProcessHandle process) {
        CompletableFuture<ProcessHandle> ended = process.onExit();
        process.destroy();
        try {
            ended.orTimeout(LEFTOVER_PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        } catch (java.util.concurrent.CompletionException e) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
