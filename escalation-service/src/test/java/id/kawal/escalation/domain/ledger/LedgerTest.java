package id.kawal.escalation.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Ledger TWO =
            Ledger.EMPTY.with(Map.of("what", "STARTED")).with(Map.of("what", "MET"));

    @Test
    void begins_with_zeros() {
        assertThat(Ledger.EMPTY.head()).isEqualTo("0".repeat(64));
        assertThat(Ledger.EMPTY.isIntact()).isTrue();
    }

    @Test
    void numbers_and_chains_its_entries() {
        var first = TWO.entries().getFirst();
        var second = TWO.entries().getLast();

        assertThat(first.number()).isEqualTo(1);
        assertThat(first.previous()).isEqualTo("0".repeat(64));
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(TWO.head()).isEqualTo(second.hash());
        assertThat(TWO.isIntact()).isTrue();
    }

    @Test
    void hashes_the_canonical_text() {
        // echo -n '{"number":"1","previous":"0…0","what":"STARTED"}' | sha256sum
        assertThat(TWO.entries().getFirst().hash())
                .isEqualTo("0f69c8f9257fce8d548a614b405d7ef8dfacca7a45e61ff7f19fe9e50f2b2bdb");
    }

    @Test
    void shows_a_changed_a_dropped_and_a_moved_entry() {
        var first = TWO.entries().getFirst();
        var second = TWO.entries().getLast();
        var changed = new Entry(1, Map.of("what", "FORGED"), first.previous(), first.hash());

        assertThat(new Ledger(List.of(changed, second)).isIntact()).isFalse();
        assertThat(new Ledger(List.of(second)).isIntact()).isFalse();
        assertThat(new Ledger(List.of(second, first)).isIntact()).isFalse();
    }

    @Test
    void canonical_text_has_sorted_names_and_the_escapes_of_rfc_8785() {
        assertThat(
                        Entry.canonical(
                                7,
                                Map.of("z", "a\"b\\c\b\f\n\r\t\u0001 \u001f é😀", "a", "/"),
                                "prev"))
                .isEqualTo(
                        "{\"a\":\"/\",\"number\":\"7\",\"previous\":\"prev\","
                                + "\"z\":\"a\\\"b\\\\c\\b\\f\\n\\r\\t\\u0001 \\u001f é😀\"}");
    }
}
