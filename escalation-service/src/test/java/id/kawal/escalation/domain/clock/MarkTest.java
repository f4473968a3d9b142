package id.kawal.escalation.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.escalation.domain.ladder.Rung;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class MarkTest {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-01-30T23:59:59+08:00");

    @Test
    void has_passed_when_its_last_second_is_over() {
        var due = new Mark.Due(AT);

        assertThat(due.passes()).isEqualTo("2026-01-30T16:00:00Z");
        assertThat(due.hasPassed(Instant.parse("2026-01-30T16:00:00Z"))).isTrue();
        assertThat(due.hasPassed(Instant.parse("2026-01-30T15:59:59.999Z"))).isFalse();
    }

    @Test
    void is_named_by_what_it_says() {
        assertThat(new Mark.Due(AT).code()).isEqualTo("DUE");
        assertThat(new Mark.Warning(new WarningPoint.Share(80), AT).code()).isEqualTo("PERCENT_80");
        assertThat(new Mark.Step(new Rung(Rung.Name.SEKDA, 2), AT).code()).isEqualTo("SEKDA");
    }
}
