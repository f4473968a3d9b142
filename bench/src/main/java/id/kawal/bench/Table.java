package id.kawal.bench;

import java.util.ArrayList;
import java.util.List;

/** The figures, in the form that bench/README.md takes them. */
final class Table {

    private final List<String> rows = new ArrayList<>();

    Table() {
        rows.add("| what | measured |");
        rows.add("|---|---|");
    }

    void add(String what, String measured) {
        String row = "| " + what + " | " + measured + " |";
        rows.add(row);
        System.out.println(row);
    }

    @Override
    public String toString() {
        return String.join("\n", rows);
    }
}
