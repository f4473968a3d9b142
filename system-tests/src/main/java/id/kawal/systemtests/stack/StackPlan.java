package id.kawal.systemtests.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What stack to start.
 *
 * @param folder for its data and its log
 * @param time empty: real time
 * @param environment more variables for the supervisor, which hands them to the services
 */
public record StackPlan(Path folder, Optional<FastTime> time, Map<String, String> environment) {

    public StackPlan {
        environment = Map.copyOf(environment);
    }

    /** Real time, no rate limits: all the world's citizens come from one address here. */
    public static StackPlan in(Path folder) {
        return new StackPlan(
                folder.toAbsolutePath(), Optional.empty(), Map.of("KAWAL_LIMITS_ENABLED", "false"));
    }

    /** The same with time running faster from now on. */
    public StackPlan from(Instant start, double speed) {
        return at(new FastTime(start, Instant.now(), speed));
    }

    /** The same with this time. */
    public StackPlan at(FastTime fast) {
        return new StackPlan(folder, Optional.of(fast), environment);
    }

    public StackPlan with(String name, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(name, value);
        return new StackPlan(folder, time, more);
    }

    /** The same data once more; the log of the run before makes room. */
    public StackPlan inFreshLog() throws IOException {
        Files.deleteIfExists(log());
        return this;
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("stack.log");
    }

    Map<String, String> variables(Addresses addresses) {
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("KAWAL_DATA", data().toString());
        variables.put("KAWAL_PORT_BASE", String.valueOf(addresses.base()));
        time.ifPresent(fast -> variables.putAll(fast.variables()));
        return variables;
    }
}
