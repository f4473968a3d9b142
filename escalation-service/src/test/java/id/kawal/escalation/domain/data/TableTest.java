package id.kawal.escalation.domain.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void reads_lines_under_the_header_and_skips_sources_and_blanks() {
        var table = Table.read("# source\ncode\tname\n\n63\tKalimantan Selatan\n# more\n62\t\n");

        assertThat(table.rows())
                .extracting(row -> row.text("code") + ":" + row.text("name"))
                .containsExactly("63:Kalimantan Selatan", "62:");
    }

    @Test
    void names_the_line_whose_columns_are_not_the_headers() {
        assertThatThrownBy(() -> Table.read("# source\na\tb\n1\t2\n3\n"))
                .hasMessage("line 4 has 1 columns, the header has 2");
    }

    @Test
    void names_a_column_that_is_not_there() {
        var row = Table.read("a\n1\n").rows().getFirst();

        assertThatThrownBy(() -> row.text("b")).hasMessage("no column b");
    }
}
