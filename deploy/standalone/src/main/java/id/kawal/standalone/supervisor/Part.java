package id.kawal.standalone.supervisor;

import java.util.List;
import java.util.Map;

/**
 * One process of the whole.
 *
 * @param name stands in front of its output and names its pid file
 * @param ports what it listens on; a port taken by another program is found before anything starts
 * @param command the program and its arguments; it must end when its standard input is closed, or
 *     on SIGTERM some seconds later
 * @param environment added to the supervisor's own
 * @param address where a person or a program finds it, for the list at the end; may be empty
 */
public record Part(
        String name,
        List<Integer> ports,
        List<String> command,
        Map<String, String> environment,
        Readiness readiness,
        String address) {

    public Part {
        ports = List.copyOf(ports);
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
