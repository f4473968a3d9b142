package id.kawal.notification.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.notification.domain.notice.Decision.Happened;
import id.kawal.notification.domain.notice.Decision.Ignored;
import id.kawal.notification.domain.notice.Decision.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class DeliveryTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(5);
    private static final RetrySchedule TWICE =
            new RetrySchedule(List.of(Duration.ofMinutes(1), Duration.ofHours(1)));

    private static final NoticeCommand ACCEPT = new NoticeCommand.Accept(LATER);
    private static final NoticeCommand POSTPONE = new NoticeCommand.Postpone(LATER, "AWAY");
    private static final NoticeCommand GIVE_UP = new NoticeCommand.GiveUp(LATER, "BOUNCED");
    private static final NoticeCommand REACH = new NoticeCommand.Reach(LATER, Evidence.DELIVERED);
    private static final NoticeCommand READ = new NoticeCommand.Reach(LATER, Evidence.READ);
    private static final NoticeCommand CLOSE = new NoticeCommand.CloseBounceWindow(LATER);
    private static final NoticeCommand DROP = new NoticeCommand.Drop(LATER, "ERASED");

    private static final NoticeCommand RESEND = new NoticeCommand.Resend(LATER);

    static final List<NoticeCommand> ALL =
            List.of(ACCEPT, POSTPONE, GIVE_UP, REACH, CLOSE, RESEND, DROP);

    @Nested
    class A_planned_notice {

        private final NoticeState planned = new NoticeState.Planned(NOON, 0);

        @Test
        void is_sent_when_the_channel_takes_it() {
            assertThat(after(planned, ACCEPT)).isEqualTo(new NoticeState.Sent(LATER));
        }

        @Test
        void waits_and_tries_again_when_the_channel_is_away() {
            assertThat(after(planned, POSTPONE))
                    .isEqualTo(new NoticeState.Planned(LATER.plusSeconds(60), 1, "AWAY"));
        }

        @Test
        void waits_longer_each_time_and_is_never_given_up_for_an_outage() {
            assertThat(after(new NoticeState.Planned(NOON, 1), POSTPONE))
                    .isEqualTo(new NoticeState.Planned(LATER.plusSeconds(3600), 2, "AWAY"));
            assertThat(after(new NoticeState.Planned(NOON, 99), POSTPONE))
                    .isEqualTo(new NoticeState.Planned(LATER.plusSeconds(3600), 100, "AWAY"));
        }

        @Test
        void is_due_at_once_when_an_operator_asks() {
            assertThat(after(new NoticeState.Planned(NOON, 9, "AWAY"), RESEND))
                    .isEqualTo(new NoticeState.Planned(LATER, 0));
        }

        @Test
        void fails_at_once_where_trying_again_is_of_no_use() {
            assertThat(after(planned, GIVE_UP)).isEqualTo(new NoticeState.Failed(LATER, "BOUNCED"));
        }

        @Test
        void was_sent_after_all_where_a_receipt_comes_before_our_own_note() {
            assertThat(deciding(planned, REACH))
                    .isEqualTo(
                            new Happened(
                                    List.of(
                                            new NoticeEvent.Accepted(LATER),
                                            new NoticeEvent.Reached(LATER, Evidence.DELIVERED))));
        }

        @Test
        void has_no_bounce_window_yet() {
            assertThat(deciding(planned, CLOSE)).isEqualTo(new Ignored(Reason.NOT_SENT_YET));
        }

        @Test
        void T29_is_dropped_when_its_complaint_was_erased() {
            assertThat(after(planned, DROP)).isEqualTo(new NoticeState.Dropped(LATER, "ERASED"));
        }
    }

    @Nested
    class A_sent_notice {

        private final NoticeState sent = new NoticeState.Sent(NOON);

        @Test
        void is_not_sent_again() {
            assertThat(deciding(sent, ACCEPT)).isEqualTo(new Ignored(Reason.ALREADY_SENT));
            assertThat(deciding(sent, POSTPONE)).isEqualTo(new Ignored(Reason.ALREADY_SENT));
            assertThat(deciding(sent, DROP)).isEqualTo(new Ignored(Reason.ALREADY_SENT));
            assertThat(deciding(sent, RESEND)).isEqualTo(new Ignored(Reason.ALREADY_SENT));
        }

        @Test
        void T24_fails_when_it_bounces_though_the_provider_accepted_it() {
            assertThat(after(sent, GIVE_UP)).isEqualTo(new NoticeState.Failed(LATER, "BOUNCED"));
        }

        @Test
        void is_delivered_when_the_channel_says_so() {
            assertThat(after(sent, REACH))
                    .isEqualTo(new NoticeState.Delivered(LATER, Evidence.DELIVERED));
        }

        @Test
        void counts_as_reached_after_48_hours_without_a_bounce_and_not_before() {
            var end = NOON.plus(Duration.ofHours(48));

            assertThat(deciding(sent, new NoticeCommand.CloseBounceWindow(end.minusMillis(1))))
                    .isEqualTo(new Ignored(Reason.BOUNCE_WINDOW_OPEN));
            assertThat(after(sent, new NoticeCommand.CloseBounceWindow(end)))
                    .isEqualTo(new NoticeState.Delivered(end, Evidence.ACCEPTED));
            assertThat(after(sent, new NoticeCommand.CloseBounceWindow(end.plusSeconds(999))))
                    .isEqualTo(new NoticeState.Delivered(end, Evidence.ACCEPTED));
        }
    }

    @Nested
    class A_delivered_notice {

        private final NoticeState accepted = new NoticeState.Delivered(NOON, Evidence.ACCEPTED);
        private final NoticeState delivered = new NoticeState.Delivered(NOON, Evidence.DELIVERED);

        @Test
        void stays_so() {
            for (var command : ALL) {
                assertThat(deciding(delivered, command))
                        .isEqualTo(new Ignored(Reason.ALREADY_REACHED));
            }
        }

        @Test
        void may_turn_out_to_be_read() {
            assertThat(after(delivered, READ))
                    .isEqualTo(new NoticeState.Delivered(LATER, Evidence.READ));
        }

        @Test
        void T24_fails_by_a_late_bounce_where_only_silence_spoke_for_it() {
            assertThat(after(accepted, GIVE_UP))
                    .isEqualTo(new NoticeState.Failed(LATER, "BOUNCED"));
        }
    }

    @Nested
    class A_failed_notice {

        private final NoticeState failed = new NoticeState.Failed(NOON, "AWAY");

        @Test
        void stays_so() {
            for (var command : List.of(ACCEPT, POSTPONE, GIVE_UP, CLOSE, DROP)) {
                assertThat(deciding(failed, command)).isEqualTo(new Ignored(Reason.ALREADY_FAILED));
            }
        }

        @Test
        void is_planned_anew_when_an_operator_asks() {
            assertThat(after(failed, RESEND)).isEqualTo(new NoticeState.Planned(LATER, 0));
        }

        @Test
        void may_arrive_after_all() {
            assertThat(after(failed, REACH))
                    .isEqualTo(new NoticeState.Delivered(LATER, Evidence.DELIVERED));
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void a_dropped_notice_stays_so(NoticeCommand command) {
        assertThat(deciding(new NoticeState.Dropped(NOON, "ERASED"), command))
                .isEqualTo(new Ignored(Reason.DROPPED));
    }

    @Test
    void a_notice_keeps_everything_but_its_state() {
        var planned = Notices.planned("n-1");

        var delivered =
                planned.after(
                        List.of(
                                new NoticeEvent.Accepted(NOON),
                                new NoticeEvent.Reached(LATER, Evidence.READ)));

        assertThat(delivered.state()).isEqualTo(new NoticeState.Delivered(LATER, Evidence.READ));
        assertThat(delivered).usingRecursiveComparison().ignoringFields("state").isEqualTo(planned);
    }

    private static Decision deciding(NoticeState state, NoticeCommand command) {
        return Delivery.decide(state, command, TWICE);
    }

    private static NoticeState after(NoticeState state, NoticeCommand command) {
        var decision = deciding(state, command);
        assertThat(decision).isInstanceOf(Happened.class);
        return Delivery.evolve(((Happened) decision).events().getLast());
    }
}
