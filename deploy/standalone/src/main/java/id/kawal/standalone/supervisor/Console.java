package id.kawal.standalone.supervisor;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** The one place that prints: whole lines, never two in one. */
public final class Console {

    private final PrintStream out;

    public Console(PrintStream out) {
        this.out = out;
    }

    /** A line of the supervisor's own. */
    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** A line that a part wrote. */
    void relay(String part, String line) {
        say(String.format(Locale.ROOT, "%-13s| %s", part, line));
    }

    /** The progress line of a part or step. */
    void ready(String what, Duration took, String remark) {
        say(
                String.format(
                                Locale.ROOT,
                                "[kawal] %-13s ready in %4.1f s  %s",
                                what,
                                took.toMillis() / 1000.0,
                                remark)
                        .stripTrailing());
    }
}
