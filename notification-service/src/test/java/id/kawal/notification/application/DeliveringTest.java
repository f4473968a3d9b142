package id.kawal.notification.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.kawal.notification.application.Outlet.Outcome;
import id.kawal.notification.application.Receipts.Report;
import id.kawal.notification.domain.dossier.DossierChange;
import id.kawal.notification.domain.notice.Channel;
import id.kawal.notification.domain.notice.Decision.Happened;
import id.kawal.notification.domain.notice.Decision.Ignored;
import id.kawal.notification.domain.notice.Evidence;
import id.kawal.notification.domain.notice.NoticeEvent;
import id.kawal.notification.domain.notice.NoticeState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliveringTest {

    private static final Map<String, String> WHOLE = Map.of("extra", "!");

    private final OfficeForTests office = new OfficeForTests();

    private void lodged() {
        office.hears("complaint.lodged", OfficeForTests.opened(), WHOLE);
    }

    @Test
    void what_was_handed_over_is_sent_once_with_its_own_id() {
        lodged();
        office.deliver();
        office.sweep();

        assertThat(office.mail.taken).hasSize(1);
        var message = office.mail.taken.getFirst();
        assertThat(message.noticeId()).isEqualTo(office.notices.all().getFirst().id());
        assertThat(message.address()).isEqualTo("budi@example.org");
        assertThat(message.text().body()).isEqualTo("track !");
        assertThat(message.toString()).doesNotContain("budi");
        assertThat(office.sms.taken).extracting(Message::address).containsExactly("+6281100000000");
        assertThat(office.notices.told)
                .containsOnly(new NoticeEvent.Accepted(office.clock.instant()));
    }

    @Test
    void what_a_dead_process_held_is_found_by_the_sweep_when_its_lease_is_over() {
        lodged();
        office.handed.clear();
        office.sweep();
        assertThat(office.mail.taken).isEmpty();

        office.system.advance(Planning.LEASE);
        office.sweep();

        assertThat(office.mail.taken).hasSize(1);
    }

    @Test
    void T5_a_crash_between_sending_and_storing_repeats_the_same_id() {
        lodged();
        office.notices.crashesOnRecord = true;
        assertThatIllegalStateException().isThrownBy(office::deliver).withMessage("crashed");
        assertThat(office.mail.taken).hasSize(1);
        office.notices.crashesOnRecord = false;
        office.handed.clear();

        office.sweep();
        assertThat(office.mail.taken).as("held by the dead until its lease is over").hasSize(1);
        office.system.advance(Planning.LEASE);
        office.sweep();

        assertThat(office.mail.taken).hasSize(2);
        assertThat(office.mail.taken)
                .extracting(Message::noticeId)
                .containsOnly(office.notices.all().getFirst().id());
        assertThat(office.notices.told)
                .filteredOn(NoticeEvent.Accepted.class::isInstance)
                .as("one fact per notice, by mail and by SMS")
                .hasSize(2);
    }

    @Test
    void however_fast_a_notice_is_taken_up_it_finds_the_address() {
        office.atOnce = true;
        lodged();

        assertThat(office.mail.taken).hasSize(1);
    }

    @Test
    void a_notice_whose_dossier_a_crash_kept_from_being_stored_waits_for_it() {
        lodged();
        var reborn = new OfficeForTests();
        office.notices
                .all()
                .forEach(n -> reborn.notices.plan(n, new Lease("dead", reborn.system.instant())));
        reborn.sweep();
        assertThat(reborn.mail.taken).isEmpty();
        assertThat(reborn.dossiers.unreachable).isEmpty();

        reborn.hears("complaint.lodged", OfficeForTests.opened(), WHOLE);
        reborn.clock.advance(Duration.ofMinutes(1));
        reborn.system.advance(Duration.ofSeconds(1));
        reborn.sweep();

        assertThat(reborn.mail.taken).hasSize(1);
    }

    @Test
    void a_relay_that_is_away_is_tried_again_later() {
        office.mail.outcome = new Outcome.TryLater("MAIL_RELAY");
        lodged();
        office.deliver();
        office.mail.outcome = new Outcome.Taken();
        office.sweep();
        assertThat(office.mail.taken).isEmpty();

        office.clock.advance(Duration.ofMinutes(1));
        office.sweep();
        assertThat(office.mail.taken).isEmpty();

        office.system.advance(Duration.ofSeconds(1));
        office.sweep();
        assertThat(office.mail.taken).hasSize(1);
    }

    @Test
    void a_relay_that_is_away_for_weeks_loses_nothing() {
        office.mail.outcome = new Outcome.TryLater("MAIL_RELAY");
        lodged();
        office.deliver();
        for (var hour = 0; hour < 24 * 30; hour++) {
            anHourLater();
        }
        assertThat(office.notices.all().getFirst().state())
                .isInstanceOfSatisfying(
                        NoticeState.Planned.class,
                        it -> assertThat(it.errorCode()).isEqualTo("MAIL_RELAY"));
        assertThat(office.dossiers.unreachable).isEmpty();

        office.mail.outcome = new Outcome.Taken();
        anHourLater();

        assertThat(office.mail.taken).hasSize(1);
    }

    @Test
    void a_fast_domain_clock_does_not_make_it_hammer_a_relay_that_is_away() {
        office.mail.outcome = new Outcome.TryLater("MAIL_RELAY");
        lodged();
        office.deliver();

        for (var second = 0; second < 60; second++) {
            office.clock.advance(Duration.ofDays(1));
            office.system.advance(Duration.ofSeconds(1));
            office.sweep();
        }

        assertThat(((NoticeState.Planned) office.notices.all().getFirst().state()).attempts())
                .isBetween(5, 10);
    }

    private void anHourLater() {
        office.clock.advance(Duration.ofHours(1));
        office.system.advance(Duration.ofHours(1));
        office.sweep();
    }

    @Test
    void T34_a_missing_value_sends_nothing_waits_for_an_operator_and_is_counted() {
        office.lodged();
        office.deliver();

        assertThat(office.mail.taken).isEmpty();
        assertThat(office.notices.all().getFirst().state())
                .isEqualTo(
                        new NoticeState.Planned(
                                office.clock.instant().plusSeconds(60),
                                1,
                                "TEMPLATE_VALUE_MISSING"));
        assertThat(office.notices.faulty()).isEqualTo(2);
        assertThat(office.dossiers.unreachable).isEmpty();
    }

    @Test
    void an_operator_has_a_failed_notice_sent_once_more() {
        office.mail.outcome = new Outcome.Impossible("REFUSED_BY_RELAY");
        lodged();
        office.deliver();
        var failed = office.notices.all().getFirst();
        assertThat(failed.state()).isInstanceOf(NoticeState.Failed.class);
        office.mail.outcome = new Outcome.Taken();

        assertThat(office.resending.resend(failed.id())).get().isInstanceOf(Happened.class);
        office.sweep();
        assertThat(office.resending.resend(failed.id())).get().isInstanceOf(Ignored.class);
        assertThat(office.resending.resend("unknown")).isEmpty();

        assertThat(office.mail.taken).extracting(Message::noticeId).containsExactly(failed.id());
    }

    @Test
    void who_has_the_complaint_is_told_once_that_its_citizen_can_not_be_reached() {
        office.mail.outcome = new Outcome.Impossible("REFUSED_BY_RELAY");
        office.sms.outcome = new Outcome.Impossible("REFUSED_BY_GATEWAY");
        lodged();
        office.deliver();
        office.receipts.take(office.notices.all().getFirst().id(), Report.FAILED);

        assertThat(office.notices.all())
                .filteredOn(n -> n.cause().type().contains("citizen.unreachable"))
                .extracting(n -> n.recipient().code())
                .containsExactly("63.02/COORDINATOR");
    }

    @Test
    void T29_a_notice_waiting_when_its_complaint_is_erased_is_never_sent() {
        lodged();
        office.hears("complaint.erased", new DossierChange.Erased(), Map.of());
        office.deliver();

        assertThat(office.mail.taken).isEmpty();
        assertThat(office.sms.taken).isEmpty();
        assertThat(office.notices.all())
                .allSatisfy(n -> assertThat(n.state()).isInstanceOf(NoticeState.Dropped.class));
    }

    @Test
    void T29_keys_that_are_gone_already_drop_it_too() {
        lodged();
        office.keys.erase(OfficeForTests.COMPLAINT);
        office.deliver();

        assertThat(office.mail.taken).isEmpty();
        assertThat(office.notices.all().getFirst().state())
                .isEqualTo(new NoticeState.Dropped(office.clock.instant(), "ERASED"));
    }

    @Test
    void accepted_without_a_bounce_for_48_hours_counts_as_reached() {
        lodged();
        office.deliver();
        office.clock.advance(Duration.ofHours(48).minusMillis(1));
        office.sweep();
        assertThat(office.notices.told).noneMatch(NoticeEvent.Reached.class::isInstance);

        var end = office.clock.advance(Duration.ofMillis(1));
        office.sweep();
        office.sweep();

        assertThat(office.notices.told.subList(2, office.notices.told.size()))
                .containsExactly(
                        new NoticeEvent.Reached(end, Evidence.ACCEPTED),
                        new NoticeEvent.Reached(end, Evidence.ACCEPTED));
    }

    @Test
    void
            T24_a_bounce_after_acceptance_fails_the_notice_and_all_channels_failing_says_unreachable() {
        lodged();
        office.deliver();
        var mail = office.notices.all().getFirst().id();
        var sms = office.notices.all().getLast().id();

        office.receipts.take(mail, Report.FAILED);
        assertThat(office.dossiers.unreachable).isEmpty();
        office.receipts.take(sms, Report.FAILED);
        office.receipts.take(sms, Report.FAILED);

        assertThat(office.notices.told)
                .contains(new NoticeEvent.GivenUp(office.clock.instant(), "BOUNCED"));
        assertThat(office.dossiers.unreachable)
                .containsExactly(List.of(Channel.EMAIL, Channel.SMS));
    }

    @Test
    void a_receipt_for_a_notice_nobody_knows_changes_nothing() {
        assertThat(office.receipts.take("unknown", Report.READ)).isEmpty();
    }

    @Test
    void an_officer_is_told_in_their_own_language_at_the_address_of_the_directory() {
        lodged();
        office.deliver();
        office.seats("63.02.PUPR", "HEAD", "kepala@example.org");
        office.hears(
                "complaint.routed",
                new DossierChange.Assigned("63.02.PUPR", "Dinas PUPR"),
                Map.of("extra", "?"));
        office.deliver();

        assertThat(office.mail.taken.getLast().address()).isEqualTo("kepala@example.org");
        assertThat(office.mail.taken.getLast().language())
                .isEqualTo(id.kawal.notification.domain.Language.EN);
    }

    @Test
    void T3_a_post_that_nobody_holds_goes_to_the_coordinator_or_waits_for_one() {
        lodged();
        office.deliver();
        office.hears(
                "complaint.routed",
                new DossierChange.Assigned("63.02.PUPR", "Dinas PUPR"),
                Map.of("extra", "?"));
        office.deliver();
        assertThat(office.mail.taken).hasSize(1);

        office.seats("63.02", "COORDINATOR", "koordinator@example.org");
        office.clock.advance(Duration.ofMinutes(1));
        office.system.advance(Duration.ofSeconds(1));
        office.sweep();

        assertThat(office.mail.taken.getLast().address()).isEqualTo("koordinator@example.org");
    }
}
