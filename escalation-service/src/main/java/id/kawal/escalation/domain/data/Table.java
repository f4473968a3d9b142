package id.kawal.escalation.domain.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of facts as it is shipped: tab-separated text, one header line, lines that start with
 * {@code #} name the source and are skipped.
 *
 * @param rows one per line, in the order of the text
 */
public record Table(List<Row> rows) {

    /** One line of the table. */
    public record Row(Map<String, String> cells) {

        public Row {
            cells = Map.copyOf(cells);
        }

        /**
         * What stands in a column, possibly nothing.
         *
         * @throws IllegalArgumentException if the table has no such column
         */
        public String text(String column) {
            var cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("no column " + column);
            }
            return cell;
        }
    }

    public Table {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a table.
     *
     * @throws IllegalArgumentException naming the line whose number of columns is not the header's
     */
    public static Table read(String text) {
        var header = List.<String>of();
        var rows = new ArrayList<Row>();
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var cells = List.of(line.split("\t", -1));
            if (header.isEmpty()) {
                header = cells;
            } else {
                rows.add(row(header, cells, number));
            }
        }
        return new Table(rows);
    }

    private static Row row(List<String> header, List<String> cells, int number) {
        if (cells.size() != header.size()) {
            throw new IllegalArgumentException(
                    "line %d has %d columns, the header has %d"
                            .formatted(number, cells.size(), header.size()));
        }
        var row = new HashMap<String, String>();
        for (var column = 0; column < header.size(); column++) {
            row.put(header.get(column), cells.get(column));
        }
        return new Row(row);
    }
}
