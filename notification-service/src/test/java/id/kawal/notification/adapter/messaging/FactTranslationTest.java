package id.kawal.notification.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.events.Actor;
import id.kawal.events.UnknownComplaintEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FactTranslationTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:20:00Z");

    @Test
    void a_fact_that_can_not_be_read_or_was_given_up_is_noted_and_says_nothing() {
        var event =
                new UnknownComplaintEvent(
                        "C-7", "-", NOW, Actor.SYSTEM, "id.kawal.complaint.supplemented.v1");

        var fact = FactTranslation.of("E-1", event);

        assertThat(fact.type()).isEqualTo("id.kawal.complaint.supplemented.v1");
        assertThat(fact.complaintId()).isEqualTo("C-7");
    }
}
