package id.kawal.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.notification.domain.notice.Audience;
import id.kawal.notification.domain.notice.Channel;
import id.kawal.notification.domain.policy.DigestEntry;
import id.kawal.notification.domain.policy.DigestSlot;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@link Digests} promises, of the fake and of the database alike. */
public interface DigestsContract {

    DigestSlot TUESDAY = new DigestSlot("63.02", LocalDate.of(2026, 3, 3));
    DigestSlot WEDNESDAY = new DigestSlot("63.02", LocalDate.of(2026, 3, 4));

    DigestSlot THURSDAY = new DigestSlot("63.02", LocalDate.of(2026, 3, 5));

    Digests digests();

    @Test
    default void an_entry_is_gathered_once_and_stays_where_it_was() {
        assertThat(digests().gather(entry("e-2", "KWL-2"), TUESDAY)).isEqualTo(TUESDAY);
        assertThat(digests().gather(entry("e-1", "KWL-1"), TUESDAY)).isEqualTo(TUESDAY);
        assertThat(digests().gather(entry("e-1", "KWL-1"), WEDNESDAY)).isEqualTo(TUESDAY);

        var content = digests().content(TUESDAY, "overdue-at-adoption");
        assertThat(content.byAgency()).isEqualTo(Map.of("63.02.PUPR", 2L));
        assertThat(content.references()).containsExactly("KWL-1", "KWL-2");
        assertThat(content.count()).isEqualTo(2);
        assertThat(digests().content(WEDNESDAY, "overdue-at-adoption").count()).isZero();
    }

    @Test
    default void digests_of_two_templates_on_one_day_are_told_apart() {
        digests().gather(entry("e-3", "KWL-3"), THURSDAY);
        digests().gather(entry("e-4", "KWL-4", "triage-at-adoption"), THURSDAY);

        assertThat(digests().content(THURSDAY, "triage-at-adoption").references())
                .containsExactly("KWL-4");
        assertThat(digests().content(THURSDAY, "overdue-at-adoption").references())
                .containsExactly("KWL-3");
    }

    private static DigestEntry entry(String factId, String reference) {
        return entry(factId, reference, "overdue-at-adoption");
    }

    private static DigestEntry entry(String factId, String reference, String template) {
        return new DigestEntry(
                factId,
                "id.kawal.complaint.escalated.v1",
                "63.02",
                reference,
                "63.02.PUPR",
                Audience.COORDINATOR,
                template,
                List.of(Channel.EMAIL));
    }
}
