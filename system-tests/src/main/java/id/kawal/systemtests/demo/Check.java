package id.kawal.systemtests.demo;

import java.util.List;

/**
 * Something that must hold at the end.
 *
 * @param broken what does not; empty where it holds
 */
record Check(String promise, List<String> broken) {

    Check {
        broken = List.copyOf(broken);
    }

    boolean holds() {
        return broken.isEmpty();
    }

    String line() {
        return (holds() ? "  ok      " : "  BROKEN  ")
                + promise
                + (holds() ? "" : ": " + String.join("; ", broken));
    }
}
