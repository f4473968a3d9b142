package id.kawal.transport.consume;

import static id.kawal.transport.Invented.MONDAY_9;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadUpToTest {

    static final Instant AN_HOUR_LATER = MONDAY_9.plusSeconds(3_600);

    Instant systemTime = Instant.parse("2026-11-24T08:00:00Z");
    final ReadUpTo readUpTo = new ReadUpTo(() -> systemTime);

    @Test
    void nothing_is_known_before_the_first_word() {
        assertThat(readUpTo.of(3)).isEmpty();
        assertThat(readUpTo.readingSince(3)).isEmpty();
    }

    @Test
    void a_reading_is_told_while_it_is_refreshed() {
        readUpTo.replace(Map.of(3, new ReadUpTo.Mark(AN_HOUR_LATER, MONDAY_9)));

        assertThat(readUpTo.of(3)).contains(AN_HOUR_LATER);
        assertThat(readUpTo.readingSince(3)).contains(MONDAY_9);
    }

    @Test
    void a_reading_that_is_no_longer_refreshed_is_none_but_what_was_heard_stays_heard() {
        readUpTo.replace(Map.of(3, new ReadUpTo.Mark(AN_HOUR_LATER, MONDAY_9)));

        systemTime = systemTime.plus(ReadUpTo.PRESENT);

        assertThat(readUpTo.readingSince(3)).isEmpty();
        assertThat(readUpTo.of(3)).contains(AN_HOUR_LATER);
    }

    @Test
    void a_partition_that_nobody_reads_has_no_reading() {
        readUpTo.replace(Map.of(3, new ReadUpTo.Mark(AN_HOUR_LATER, null)));

        assertThat(readUpTo.readingSince(3)).isEmpty();
        assertThat(readUpTo.of(3)).contains(AN_HOUR_LATER);
    }
}
