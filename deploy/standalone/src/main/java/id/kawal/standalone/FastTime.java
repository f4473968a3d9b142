package id.kawal.standalone;

import id.kawal.standalone.supervisor.CannotRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The domain time of one data folder (design 10): set at its first start, kept with the data, the
 * same in every later run. A folder lived at one speed is not continued at another, because every
 * clock in it would jump.
 */
final class FastTime {

    private static final String SPEED = "KAWAL_SPEED";
    private static final String START = "KAWAL_START";
    private static final String EPOCH = "KAWAL_EPOCH";
    private static final String FILE = "time.properties";

    /** The broker's folder: whoever has lived here has one. */
    private static final String LIVED = "kafka";

    private FastTime() {}

    /** What the environment asks for. */
    record Asked(Optional<String> speed, Optional<Instant> start, Optional<Instant> epoch) {

        static Asked of(Map<String, String> environment) throws CannotRun {
            return new Asked(
                    speed(environment), instant(environment, START), instant(environment, EPOCH));
        }

        private static Optional<String> speed(Map<String, String> environment) throws CannotRun {
            Optional<String> speed = value(environment, SPEED);
            if (speed.isPresent() && !speed.get().matches("\\d{1,6}(\\.\\d{1,6})?")) {
                throw new CannotRun(
                        SPEED
                                + " must be a number of domain seconds per real second, not "
                                + speed.get()
                                + ".");
            }
            return speed;
        }

        private static Optional<Instant> instant(Map<String, String> environment, String name)
                throws CannotRun {
            Optional<String> text = value(environment, name);
            try {
                return text.map(value -> OffsetDateTime.parse(value).toInstant());
            } catch (DateTimeException e) {
                throw new CannotRun(
                        name
                                + " must be an instant like 2026-01-05T08:00:00+08:00, not "
                                + text.get()
                                + ".");
            }
        }

        private static Optional<String> value(Map<String, String> environment, String name) {
            return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
        }

        boolean isNothing() {
            return speed.isEmpty() && start.isEmpty();
        }
    }

    /**
     * The variables every service gets; empty when time is real.
     *
     * @throws CannotRun when the folder was lived at another time than is asked for
     */
    static Map<String, String> settle(Path folder, Asked asked, Instant now)
            throws CannotRun, IOException {
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            return kept(file, asked);
        }
        if (asked.isNothing()) {
            return Map.of();
        }
        if (Files.exists(folder.resolve(LIVED))) {
            throw new CannotRun(
                    folder
                            + " was lived in real time and can not go on in another: leave "
                            + SPEED
                            + " and "
                            + START
                            + " unset or take another KAWAL_DATA.");
        }
        Map<String, String> settled = new LinkedHashMap<>();
        settled.put(SPEED, asked.speed().orElse("1"));
        settled.put(START, asked.start().orElse(now).toString());
        settled.put(EPOCH, asked.epoch().orElse(now).toString());
        keep(file, settled);
        return settled;
    }

    private static Map<String, String> kept(Path file, Asked asked) throws CannotRun, IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : new String[] {SPEED, START, EPOCH}) {
            kept.put(name, properties.getProperty(name, ""));
        }
        requireSame(
                file,
                SPEED,
                kept,
                asked.isNothing() ? Optional.empty() : asked.speed().or(() -> Optional.of("1")));
        requireSame(file, START, kept, asked.start().map(Instant::toString));
        requireSame(file, EPOCH, kept, asked.epoch().map(Instant::toString));
        return kept;
    }

    private static void requireSame(
            Path file, String name, Map<String, String> kept, Optional<String> asked)
            throws CannotRun {
        if (asked.isPresent() && !asked.get().equals(kept.get(name))) {
            throw new CannotRun(
                    "%s was lived with %s=%s and can not go on with %s: leave it unset or take another KAWAL_DATA."
                            .formatted(file.getParent(), name, kept.get(name), asked.get()));
        }
    }

    private static void keep(Path file, Map<String, String> settled) throws IOException {
        Path aside = file.resolveSibling(FILE + ".new");
        try (var writer = Files.newBufferedWriter(aside)) {
            Properties properties = new Properties();
            properties.putAll(settled);
            properties.store(writer, "Domain time of this folder; never changes");
        }
        Files.move(aside, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
}
