package id.kawal.notification.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawal.notification.domain.notice.Evidence;
import id.kawal.notification.domain.notice.Notice;
import id.kawal.notification.domain.notice.NoticeEvent;
import id.kawal.notification.domain.notice.NoticeState;
import id.kawal.transport.aggregate.StaleAggregate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link Notices} promises, of the fake and of the database alike. */
public interface NoticesContract {

    Instant NOON = id.kawal.notification.domain.notice.Notices.NOON;
    Instant SYSTEM = Instant.parse("2026-11-22T10:00:00Z");
    Lease MINE = new Lease("mine", SYSTEM.plusSeconds(60));
    Lease YOURS = new Lease("yours", SYSTEM.plusSeconds(90));
    Lease NOBODYS = new Lease("-", SYSTEM);

    Notices notices();

    static Notice planned() {
        return id.kawal.notification.domain.notice.Notices.planned(UUID.randomUUID().toString());
    }

    static Notice planned(Instant dueAt) {
        return id.kawal.notification.domain.notice.Notices.planned(
                UUID.randomUUID().toString(), dueAt);
    }

    @Test
    default void a_notice_is_kept_once_and_comes_back_as_it_was() {
        var notice = planned();

        assertThat(notices().plan(notice, MINE)).isTrue();
        assertThat(notices().plan(notice, YOURS)).isFalse();
        assertThat(notices().find(notice.id()).orElseThrow().notice()).isEqualTo(notice);
        assertThat(notices().find("unknown")).isEmpty();
    }

    @Test
    default void what_waits_for_a_fault_of_ours_is_counted_and_what_waits_for_a_relay_is_not() {
        var before = notices().faulty();
        var notice = planned();
        notices().plan(notice, NOBODYS);

        postponed(notice, "MAIL_RELAY");
        assertThat(notices().faulty()).isEqualTo(before);
        postponed(notice, OurFault.TEMPLATE_VALUE_MISSING.name());
        assertThat(notices().faulty()).isEqualTo(before + 1);
    }

    private void postponed(Notice notice, String errorCode) {
        var stored = notices().find(notice.id()).orElseThrow();
        var event = new NoticeEvent.Postponed(NOON.plusSeconds(60), 1, errorCode);
        notices().record(stored, stored.notice().after(List.of(event)), List.of(event), SYSTEM);
    }

    @Test
    default void every_state_comes_back_as_it_was() {
        var states =
                List.of(
                        new NoticeEvent.Postponed(NOON.plusSeconds(60), 1, "MAIL_RELAY"),
                        new NoticeEvent.Renewed(NOON.plusSeconds(61)),
                        new NoticeEvent.Accepted(NOON.plusSeconds(1)),
                        new NoticeEvent.Reached(NOON.plusSeconds(2), Evidence.READ),
                        new NoticeEvent.GivenUp(NOON.plusSeconds(3), "BOUNCED"),
                        new NoticeEvent.WasDropped(NOON.plusSeconds(4), "ERASED"));
        var notice = planned();
        notices().plan(notice, NOBODYS);

        for (NoticeEvent event : states) {
            var stored = notices().find(notice.id()).orElseThrow();
            var next = stored.notice().after(List.of(event));
            notices().record(stored, next, List.of(event), SYSTEM);
            assertThat(notices().find(notice.id()).orElseThrow().notice()).isEqualTo(next);
        }
    }

    @Test
    default void only_its_holder_may_take_up_a_leased_notice() {
        var notice = planned();
        notices().plan(notice, MINE);

        assertThat(notices().claim(notice.id(), YOURS, SYSTEM)).isEmpty();
        assertThat(notices().claim(notice.id(), MINE, SYSTEM)).isPresent();
        assertThat(notices().claim("unknown", MINE, SYSTEM)).isEmpty();
    }

    @Test
    default void a_lease_that_ran_out_may_be_taken_by_one_other() {
        var notice = planned();
        notices().plan(notice, MINE);

        assertThat(notices().claim(notice.id(), YOURS, MINE.until())).isPresent();
        assertThat(notices().claim(notice.id(), MINE, MINE.until())).isEmpty();
    }

    @Test
    default void what_a_rival_stored_is_not_overwritten() {
        var notice = planned();
        notices().plan(notice, NOBODYS);
        var stored = notices().find(notice.id()).orElseThrow();
        List<NoticeEvent> accepted = List.of(new NoticeEvent.Accepted(NOON));
        notices().record(stored, stored.notice().after(accepted), accepted, SYSTEM);

        assertThatThrownBy(() ->
                        notices().record(stored, stored.notice().after(accepted), accepted, SYSTEM))
                .isInstanceOf(StaleAggregate.class);
    }

    @Test
    default void what_is_due_and_free_is_found_oldest_first() {
        var base = NOON.minus(Duration.ofDays(3000));
        var second = planned(base.plusSeconds(1));
        var first = planned(base);
        var held = planned(base);
        var later = planned(base.plusSeconds(100));
        notices().plan(second, NOBODYS);
        notices().plan(first, NOBODYS);
        notices().plan(held, YOURS);
        notices().plan(later, NOBODYS);

        assertThat(notices().due(base.plusSeconds(2), SYSTEM, 10))
                .containsExactly(first.id(), second.id());
        assertThat(notices().due(base.plusSeconds(2), SYSTEM, 1)).containsExactly(first.id());
        assertThat(notices().due(base.minusSeconds(1), SYSTEM, 10)).isEmpty();
        end(first);
        end(second);
        end(held);
        end(later);
    }

    @Test
    default void a_sent_notice_is_due_when_its_bounce_window_closes_and_an_ended_one_never() {
        var base = NOON.minus(Duration.ofDays(2000));
        var notice = planned(base);
        notices().plan(notice, NOBODYS);
        var stored = notices().find(notice.id()).orElseThrow();
        List<NoticeEvent> accepted = List.of(new NoticeEvent.Accepted(base));
        notices().record(stored, stored.notice().after(accepted), accepted, SYSTEM);
        var closes = base.plus(NoticeState.BOUNCE_WINDOW);

        assertThat(notices().due(closes.minusMillis(1), SYSTEM, 10)).isEmpty();
        assertThat(notices().due(closes, SYSTEM.minusMillis(1), 10)).isEmpty();
        assertThat(notices().due(closes, SYSTEM, 10)).containsExactly(notice.id());
        end(notice);
        assertThat(notices().due(closes, SYSTEM, 10)).isEmpty();
    }

    private void end(Notice notice) {
        var stored = notices().find(notice.id()).orElseThrow();
        List<NoticeEvent> dropped = List.of(new NoticeEvent.WasDropped(NOON, "ERASED"));
        notices().record(stored, stored.notice().after(dropped), dropped, SYSTEM);
    }
}
