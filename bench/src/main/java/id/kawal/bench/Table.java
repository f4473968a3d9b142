package id.kawal.bench;

import java.util.ArrayList;
import java.util.List;

/** The figures, in the form that bench/README.md takes them. */
final class Table {

    private final List<String> rows = new ArrayList<>();
    private boolean failed;

    Table() {
        rows.add("| what | measured | bare clients | aim |");
        rows.add("|---|---|---|---|");
    }

    /**
     * Adds a figure.
     *
     * @param bare what clients without logic reach; may be empty
     * @param aim may be empty
     */
    void add(String what, String measured, String bare, String aim) {
        String row = "| " + String.join(" | ", what, measured, bare, aim) + " |";
        rows.add(row);
        System.out.println(row);
    }

    void add(String what, String measured, String aim) {
        add(what, measured, "", aim);
    }

    /** Says that a part of the bench came to nothing. */
    void fail(String what, String why) {
        failed = true;
        add(what, "FAILED: " + why.lines().findFirst().orElse(""), "");
    }

    boolean hasFailed() {
        return failed;
    }

    @Override
    public String toString() {
        return String.join("\n", rows);
    }
}
