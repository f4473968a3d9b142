package id.kawal.notification.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoticeIdTest {

    @Test
    void the_same_fact_recipient_and_channel_always_give_the_same_id() {
        assertThat(NoticeId.of("e-1", "citizen", Channel.EMAIL))
                .isEqualTo("e7e6537b-ec57-5722-9b03-47265408b6d0");
    }

    @Test
    void another_fact_recipient_or_channel_gives_another() {
        assertThat(NoticeId.of("e-1", "citizen", Channel.EMAIL))
                .isNotEqualTo(NoticeId.of("e-2", "citizen", Channel.EMAIL))
                .isNotEqualTo(NoticeId.of("e-1", "63.02.PUPR/HEAD", Channel.EMAIL))
                .isNotEqualTo(NoticeId.of("e-1", "citizen", Channel.SMS));
    }

    @Test
    void it_is_well_formed_whatever_its_name() {
        for (var i = 0; i < 64; i++) {
            assertThat(NoticeId.of("e-" + i, "citizen", Channel.SMS))
                    .matches("[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        }
    }
}
