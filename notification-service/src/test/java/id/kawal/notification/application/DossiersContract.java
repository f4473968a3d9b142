package id.kawal.notification.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawal.notification.domain.dossier.Contact;
import id.kawal.notification.domain.dossier.Deadline;
import id.kawal.notification.domain.dossier.Dossier;
import id.kawal.notification.domain.dossier.DossierChange;
import id.kawal.notification.domain.dossier.Rung;
import id.kawal.notification.domain.dossier.SealedText;
import id.kawal.notification.domain.notice.Channel;
import id.kawal.transport.Position;
import id.kawal.transport.aggregate.SequenceHole;
import id.kawal.transport.aggregate.StaleAggregate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link Dossiers} promises, of the fake and of the database alike. */
public interface DossiersContract {

    SealedText EMAIL = new SealedText("IDENTITY", "complainant.email", "c1pher");

    Dossiers dossiers();

    @Test
    default void what_nobody_told_us_of_is_blank() {
        var id = UUID.randomUUID().toString();

        assertThat(dossiers().read(id, "63.02").dossier()).isEqualTo(Dossier.blank(id, "63.02"));
    }

    @Test
    default void a_full_dossier_comes_back_as_it_was() {
        var id = UUID.randomUUID().toString();
        var full = full(id);

        dossiers().store(dossiers().read(id, "63.02"), full, at(id, 1));

        assertThat(dossiers().read(id, "63.02").dossier()).isEqualTo(full);
        var erased = full.after(new DossierChange.Erased());
        dossiers().store(dossiers().read(id, "63.02"), erased, at(id, 2));
        assertThat(dossiers().read(id, "63.02").dossier()).isEqualTo(erased);
    }

    @Test
    default void positions_heard_are_remembered_with_and_without_a_change() {
        var id = UUID.randomUUID().toString();
        dossiers().note(id, at(id, 1));
        assertThat(dossiers().read(id, "63.02").hasHeard(at(id, 1))).isTrue();

        dossiers().store(dossiers().read(id, "63.02"), full(id), at(id, 2));
        dossiers().note(id, at(id, 3));

        var read = dossiers().read(id, "63.02");
        assertThat(read.hasHeard(at(id, 3))).isTrue();
        assertThat(read.hasHeard(at(id, 4))).isFalse();
        assertThatThrownBy(() -> read.hasHeard(at(id, 5))).isInstanceOf(SequenceHole.class);
        assertThat(read.dossier()).isEqualTo(full(id));
    }

    @Test
    default void what_starts_over_is_blank_and_unheard_but_remembers_what_was_told_and_failed() {
        var id = UUID.randomUUID().toString();
        dossiers().store(dossiers().read(id, "63.02"), full(id), at(id, 1));
        dossiers().note(id, at(id, 2));
        var noted = UUID.randomUUID().toString();
        dossiers().note(noted, at(noted, 1));

        dossiers().startOver();
        dossiers().startOver();

        var read = dossiers().read(id, "63.02");
        assertThat(read.dossier())
                .isEqualTo(Dossier.blank(id, "63.02").unreachedThrough("e-1", Channel.SMS));
        assertThat(read.hasHeard(at(id, 1))).isFalse();
        assertThat(read.wasTold(at(id, 2))).isTrue();
        assertThat(read.wasTold(at(id, 3))).isFalse();
        assertThat(dossiers().read(noted, "63.02").wasTold(at(noted, 1))).isTrue();
        assertThat(dossiers().read(noted, "63.02").dossier())
                .isEqualTo(Dossier.blank(noted, "63.02"));

        dossiers().store(read, full(id), at(id, 1));
        var again = dossiers().read(id, "63.02");
        assertThat(again.dossier()).isEqualTo(full(id));
        assertThat(again.hasHeard(at(id, 1))).isTrue();
        assertThat(again.wasTold(at(id, 2))).isTrue();
    }

    @Test
    default void what_a_rival_stored_is_not_overwritten() {
        var id = UUID.randomUUID().toString();
        dossiers().store(dossiers().read(id, "63.02"), full(id), at(id, 1));
        var read = dossiers().read(id, "63.02");
        dossiers().storeUnreached(read, full(id));

        assertThatThrownBy(() -> dossiers().storeUnreached(read, full(id)))
                .isInstanceOf(StaleAggregate.class);
        assertThatThrownBy(() ->
                        dossiers()
                                .storeUnreachable(
                                        read, full(id), List.of(Channel.EMAIL), Instant.EPOCH))
                .isInstanceOf(StaleAggregate.class);
    }

    private static Dossier full(String id) {
        return Dossier.blank(id, "63.02")
                .after(
                        new DossierChange.Opened(
                                "KWL-1", "id", true, false, false, new Contact(EMAIL, null)))
                .after(new DossierChange.Assigned("63.02.PUPR", "Dinas PUPR"))
                .after(
                        new DossierChange.DeadlineSet(
                                "RESOLUTION",
                                new Deadline(LocalDate.of(2026, 3, 6), true, "STATUTE", false)))
                .after(
                        new DossierChange.RungTold(
                                "r.1", new Rung("HEAD_OF_OPD", List.of("63.02.PUPR/HEAD"))))
                .unreachedThrough("e-1", Channel.SMS);
    }

    private static Position at(String id, long sequence) {
        return new Position("/intake-service/complaints/" + id, sequence);
    }
}
