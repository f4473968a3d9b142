package id.kawal.escalation.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.escalation.domain.Shipped;
import id.kawal.escalation.domain.calendar.Day;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class DeadlinePreviewTest {

    private static DeadlinePreview preview(String region, String start) {
        return DeadlinePreview.of(
                new DeadlinePreview.Question(
                        region,
                        Classification.SERVICE_COMPLAINT,
                        ClockKind.FIRST_RESPONSE,
                        Instant.parse(start)),
                Shipped.POLICIES,
                Shipped.CALENDARS);
    }

    @Test
    void P11_says_when_and_why_day_by_day() {
        var preview = preview("63.02", "2026-03-13T02:00:00Z");

        assertThat(preview.dueAt()).isEqualTo(OffsetDateTime.parse("2026-03-27T23:59:59+08:00"));
        assertThat(preview.provisional()).isFalse();
        assertThat(preview.policy()).isEqualTo("national@1");
        assertThat(preview.calendar()).isEqualTo("nasional@1");
        assertThat(preview.basis().kind()).isEqualTo(Basis.Kind.ATTESTED_PRACTICE);
        assertThat(preview.days()).hasSize(14);
        assertThat(preview.days()).filteredOn(Day::counted).hasSize(5);
        assertThat(preview.days().getFirst().date()).isEqualTo("2026-03-14");
        assertThat(preview.days().getLast().date()).isEqualTo("2026-03-27");
    }

    @Test
    void is_provisional_before_the_first_calendar_where_every_weekday_counts() {
        var preview = preview("63.02", "2022-12-23T02:00:00Z");

        assertThat(preview.dueAt()).isEqualTo(OffsetDateTime.parse("2022-12-30T23:59:59+08:00"));
        assertThat(preview.provisional()).isTrue();
        assertThat(preview("63.02", "2022-12-30T02:00:00Z").provisional()).isTrue();
        assertThat(preview("63.02", "2023-01-02T02:00:00Z").provisional()).isFalse();
    }

    @Test
    void is_provisional_where_the_calendar_ends() {
        assertThat(preview("62.71", "2026-12-30T02:00:00Z").provisional()).isTrue();
    }
}
