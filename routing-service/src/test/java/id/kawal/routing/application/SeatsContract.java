package id.kawal.routing.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link Seats} promises, of the fake and of the database alike. */
public interface SeatsContract {

    Seats seats();

    @Test
    default void an_entry_is_known_by_what_it_said() {
        var unit = unit();
        assertThat(seats().isPublished(unit, "f-1")).isFalse();

        publish(unit, "f-1");
        assertThat(seats().isPublished(unit, "f-1")).isTrue();
        assertThat(seats().isPublished(unit, "f-2")).isFalse();

        publish(unit, "f-2");
        assertThat(seats().isPublished(unit, "f-1")).isFalse();
        assertThat(seats().published()).contains(unit);
    }

    @Test
    default void what_is_taken_back_is_published_no_more_and_can_come_back() {
        var unit = unit();
        publish(unit, "f-1");

        seats().retract(unit);
        seats().retract(unit);
        seats().retract(unit());
        assertThat(seats().published()).doesNotContain(unit);
        assertThat(seats().isPublished(unit, "f-1")).isFalse();

        publish(unit, "f-1");
        assertThat(seats().published()).contains(unit);
    }

    private void publish(String unit, String fingerprint) {
        seats().publish(new Seats.Entry(unit, "63.02", "Dinas", List.of()), fingerprint, "{}");
    }

    private static String unit() {
        return "63.02.U" + UUID.randomUUID();
    }
}
