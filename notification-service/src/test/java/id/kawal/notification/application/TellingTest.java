package id.kawal.notification.application;

import static id.kawal.notification.application.OfficeForTests.at;
import static id.kawal.notification.application.OfficeForTests.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawal.notification.domain.dossier.DossierChange;
import id.kawal.notification.domain.notice.Notice;
import id.kawal.transport.aggregate.SequenceHole;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TellingTest {

    private final OfficeForTests office = new OfficeForTests();

    @Test
    void T21_a_fact_that_comes_three_times_is_told_once() {
        var lodged = fact("e-1", "complaint.lodged", OfficeForTests.opened(), Map.of());
        office.telling.hear(lodged, at(1));
        office.telling.hear(lodged, at(1));
        office.telling.hear(lodged, at(1));

        assertThat(office.notices.all()).hasSize(2);
        assertThat(office.handed).hasSize(2);
    }

    @Test
    void a_crash_between_the_notices_and_the_position_tells_nobody_twice() {
        office.lodged();
        var planned = office.notices.all();

        var again = new OfficeForTests();
        planned.forEach(
                notice -> again.notices.plan(notice, new Lease("dead", again.system.instant())));
        again.lodged();

        assertThat(again.notices.all()).extracting(Notice::id).hasSize(2);
        assertThat(again.handed).isEmpty();
    }

    @Test
    void P9_dossiers_that_are_made_anew_tell_nobody_twice_and_then_go_on() {
        var lodged = fact("e-1", "complaint.lodged", OfficeForTests.opened(), Map.of("extra", "!"));
        office.telling.hear(lodged, at(1));
        office.deliver();
        var before = office.dossiers.read("c-1", "63.02").dossier();

        office.dossiers.startOver();
        office.notices.forgetAll();
        office.telling.hear(lodged, at(1));
        office.deliver();

        assertThat(office.dossiers.read("c-1", "63.02").dossier()).isEqualTo(before);
        assertThat(office.notices.all()).isEmpty();

        office.telling.hear(
                fact("e-2", "complaint.answered", new DossierChange.None(), Map.of("extra", "!")),
                at(2));
        assertThat(office.notices.all()).hasSize(2);
    }

    @Test
    void T22_a_fact_before_its_turn_waits() {
        assertThatThrownBy(() ->
                        office.telling.hear(
                                fact(
                                        "e-2",
                                        "complaint.answered",
                                        new DossierChange.None(),
                                        Map.of()),
                                at(2)))
                .isInstanceOf(SequenceHole.class);
        assertThat(office.notices.all()).isEmpty();
    }

    @Test
    void what_was_never_lodged_is_not_told() {
        assertThatThrownBy(() ->
                        office.hears("complaint.answered", new DossierChange.None(), Map.of()))
                .isInstanceOf(NotLodgedYet.class);
    }

    @Test
    void T19_an_answer_after_a_dispute_is_told_again() {
        office.lodged();
        office.hears("complaint.answered", new DossierChange.None(), Map.of());
        office.hears("complaint.disputed", new DossierChange.None(), Map.of());
        office.hears("complaint.answered", new DossierChange.None(), Map.of());

        assertThat(office.notices.all())
                .filteredOn(n -> n.cause().type().equals("id.kawal.complaint.answered.v1"))
                .extracting(n -> n.cause().id() + n.channel())
                .containsExactly("e-2EMAIL", "e-2SMS", "e-4EMAIL", "e-4SMS");
    }

    @Test
    void nobody_is_ever_told_of_a_complaint_imported_as_history() {
        office.hears(
                "complaint.lodged",
                new DossierChange.Opened(
                        "KWL-1",
                        "id",
                        false,
                        false,
                        true,
                        ((DossierChange.Opened) OfficeForTests.opened()).contact()),
                Map.of());
        office.hears("complaint.answered", new DossierChange.None(), Map.of());
        office.hears("complaint.escalated", new DossierChange.None(), Map.of());

        assertThat(office.notices.all()).isEmpty();
    }

    @Test
    void T29_an_erased_complaint_loses_its_keys_here_and_is_told_no_more() {
        office.lodged();
        office.hears("complaint.erased", new DossierChange.Erased(), Map.of());
        office.hears("complaint.answered", new DossierChange.None(), Map.of());

        assertThat(office.keys.erased).containsExactly(OfficeForTests.COMPLAINT);
        assertThat(office.notices.all()).hasSize(2);
    }

    @Test
    void what_was_overdue_at_adoption_is_told_in_one_digest_the_next_morning() {
        office.lodged();
        office.deliver();
        office.seats("63.02", "COORDINATOR", "koordinator@example.org");
        var before = office.mail.taken.size();
        for (var i = 0; i < 5; i++) {
            office.hears(
                    "complaint.escalated",
                    new DossierChange.None(),
                    Map.of("agencyCode", "63.02.PUPR"));
        }

        office.sweep();
        assertThat(office.mail.taken).hasSize(before);
        office.clock.advance(java.time.Duration.ofDays(1));
        office.sweep();
        office.sweep();

        assertThat(office.mail.taken).hasSize(before + 1);
        assertThat(office.mail.taken.getLast().text().body()).startsWith("63.02.PUPR: 5 KWL-1");
    }
}
