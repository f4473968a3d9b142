package id.kawal.intake.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawal.events.ComplaintEvent;
import id.kawal.events.DataKey;
import id.kawal.events.ImportMode;
import id.kawal.events.SealedValue;
import id.kawal.intake.domain.Complaint;
import id.kawal.intake.domain.Ending;
import id.kawal.intake.domain.Purpose;
import id.kawal.intake.domain.Standing;
import id.kawal.intake.domain.Upstream;
import id.kawal.testkit.Events;
import id.kawal.transport.Position;
import id.kawal.transport.aggregate.OwedRecord;
import id.kawal.transport.aggregate.SequenceHole;
import id.kawal.transport.aggregate.StaleAggregate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link Complaints} promises, whoever keeps them. */
public interface ComplaintsContract {

    Instant NOW = Instant.parse("2026-03-13T02:00:00Z");
    Standing STANDING =
            new Standing(
                    true,
                    Set.of(Purpose.PUBLICATION),
                    true,
                    new Upstream("Diproses", null, false, NOW));

    Complaints complaints();

    static List<Complaint> states() {
        return List.of(
                new Complaint.Open(STANDING),
                new Complaint.Open(new Standing(false, Set.of(), false, null)),
                new Complaint.Answered(STANDING, "event-9", true),
                new Complaint.Ended(STANDING, Ending.SILENCE, NOW),
                new Complaint.Erased());
    }

    @ParameterizedTest
    @MethodSource("states")
    default void give_back_every_state_as_it_was_stored(Complaint state) {
        var id = UUID.randomUUID().toString();

        complaints().store(Dossier.absent(id), filing(id, state));

        var read = complaints().read(id);
        assertThat(read.complaint()).isEqualTo(state);
        assertThat(read.known()).isEqualTo(particulars());
        assertThat(read.version()).isEqualTo(1);
        assertThat(read.sequence()).isEqualTo(1);
    }

    @Test
    default void know_nothing_of_what_was_never_stored() {
        var id = UUID.randomUUID().toString();

        assertThat(complaints().read(id)).isEqualTo(Dossier.absent(id));
    }

    @Test
    default void let_only_one_of_two_rivals_store() {
        var id = UUID.randomUUID().toString();
        complaints().store(Dossier.absent(id), filing(id, states().getFirst()));
        var read = complaints().read(id);
        complaints().store(read, filing(id, states().getLast()));

        assertThatThrownBy(() -> complaints().store(read, filing(id, states().getFirst())))
                .isInstanceOf(StaleAggregate.class);
        assertThatThrownBy(
                        () -> complaints().store(Dossier.absent(id), filing(id, states().get(1))))
                .isInstanceOf(StaleAggregate.class);
    }

    @Test
    default void remember_what_was_heard_with_and_without_consequence() {
        var id = UUID.randomUUID().toString();
        var source = "/routing-service/cases/" + id;
        complaints().note(id, new Position(source, 1));
        complaints()
                .store(
                        complaints().read(id),
                        Filing.hearing(
                                states().getFirst(), particulars(), new Position(source, 2)));
        complaints().note(id, new Position(source, 3));

        var read = complaints().read(id);

        assertThat(read.seen()).containsEntry(source, 3L);
        assertThat(read.hasHeard(new Position(source, 3))).isTrue();
        assertThat(read.hasHeard(new Position(source, 4))).isFalse();
        assertThatThrownBy(() -> read.hasHeard(new Position(source, 5)))
                .isInstanceOf(SequenceHole.class);
        assertThatThrownBy(() -> complaints().note(id, new Position(source, 5)))
                .isInstanceOf(SequenceHole.class);
    }

    @Test
    default void remember_the_last_commands_across_changes_that_are_none() {
        var id = UUID.randomUUID().toString();
        complaints().store(Dossier.absent(id), filing(id, states().getFirst()).by("command-0"));
        for (int i = 1; i <= 16; i++) {
            var word = filing(id, states().getFirst()).by("command-" + i);
            complaints().store(complaints().read(id), word);
        }
        var source = "/routing-service/cases/" + id;
        complaints()
                .store(
                        complaints().read(id),
                        Filing.hearing(
                                states().getFirst(), particulars(), new Position(source, 1)));

        assertThat(complaints().read(id).commands())
                .hasSize(16)
                .startsWith("command-1")
                .endsWith("command-16");
    }

    private static Filing filing(String id, Complaint state) {
        ComplaintEvent fact = Events.about(id).lodged();
        return Filing.of(state, particulars(), fact)
                .after(new OwedRecord("complaint-keys", id, "{}"));
    }

    private static Particulars particulars() {
        return new Particulars(
                "KWL-04HM-B2DB-S",
                "63.02",
                NOW,
                "hash",
                "id",
                Map.of(
                        Particulars.TITLE,
                        new SealedValue(DataKey.CONTENT, Particulars.TITLE, "c2VhbGVk")),
                new Particulars.Origin("101", ImportMode.LIVE));
    }
}
