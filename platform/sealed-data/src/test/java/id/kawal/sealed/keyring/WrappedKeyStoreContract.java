package id.kawal.sealed.keyring;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.events.DataKey;
import id.kawal.sealed.WrappedKey;
import id.kawal.sealed.keyring.WrappedKeyStore.Held;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every key store promises. */
interface WrappedKeyStoreContract {

    WrappedKey OLD = new WrappedKey("content-1", "b2xk");
    WrappedKey NEW = new WrappedKey("content-2", "bmV3");
    WrappedKey OTHER = new WrappedKey("identity-1", "b3RoZXI");

    WrappedKeyStore store();

    private static WrappedKeys content(WrappedKey key) {
        return new WrappedKeys("c1", Map.of(DataKey.CONTENT, key));
    }

    @Test
    default void knows_nothing_of_a_subject_never_heard_of() {
        assertThat(store().find("c1")).isEqualTo(new Held.Absent());
    }

    @Test
    default void keeps_what_was_added_first_and_adds_other_kinds_only() {
        var store = store();
        store.add(content(OLD));

        var now =
                store.add(
                        new WrappedKeys(
                                "c1", Map.of(DataKey.CONTENT, NEW, DataKey.IDENTITY, OTHER)));

        var both =
                new Held.Present(
                        new WrappedKeys(
                                "c1", Map.of(DataKey.CONTENT, OLD, DataKey.IDENTITY, OTHER)));
        assertThat(now).isEqualTo(both);
        assertThat(store.find("c1")).isEqualTo(both);
    }

    @Test
    default void takes_a_record_over_in_place_of_what_was_there() {
        var store = store();

        assertThat(store.take(content(OLD))).isTrue();
        assertThat(store.take(content(NEW))).isTrue();

        assertThat(store.find("c1")).isEqualTo(new Held.Present(content(NEW)));
    }

    @Test
    default void erased_wins_over_every_later_record() {
        var store = store();
        store.take(content(OLD));
        store.erase("c1");

        assertThat(store.take(content(OLD))).isFalse();
        assertThat(store.add(content(NEW))).isEqualTo(new Held.Erased());
        store.rewrap("c1", DataKey.CONTENT, OLD, NEW);
        assertThat(store.find("c1")).isEqualTo(new Held.Erased());
    }

    @Test
    default void takes_many_records_over_at_once_and_tells_which_subjects_are_erased() {
        var store = store();
        store.take(content(OLD));
        store.erase("c2");

        var erased =
                store.takeAll(
                        List.of(
                                new WrappedKeys("c2", Map.of(DataKey.CONTENT, OLD)),
                                content(NEW),
                                new WrappedKeys("c3", Map.of(DataKey.IDENTITY, OTHER)),
                                new WrappedKeys("c4", Map.of())));

        assertThat(erased).containsExactly("c2");
        assertThat(store.find("c1")).isEqualTo(new Held.Present(content(NEW)));
        assertThat(store.find("c2")).isEqualTo(new Held.Erased());
        assertThat(store.find("c3"))
                .isEqualTo(
                        new Held.Present(new WrappedKeys("c3", Map.of(DataKey.IDENTITY, OTHER))));
        assertThat(store.find("c4")).isEqualTo(new Held.Absent());
        assertThat(store.takeAll(List.of())).isEmpty();
    }

    @Test
    default void erases_a_subject_never_heard_of_and_takes_a_repeat() {
        var store = store();
        store.erase("c1");
        store.erase("c1");

        assertThat(store.take(content(OLD))).isFalse();
        assertThat(store.find("c1")).isEqualTo(new Held.Erased());
    }

    @Test
    default void wraps_anew_only_what_is_still_as_it_was() {
        var store = store();
        store.take(content(OLD));

        store.rewrap("c1", DataKey.CONTENT, NEW, OTHER);
        assertThat(store.find("c1")).isEqualTo(new Held.Present(content(OLD)));

        store.rewrap("c1", DataKey.CONTENT, OLD, NEW);
        assertThat(store.find("c1")).isEqualTo(new Held.Present(content(NEW)));
    }

    @Test
    default void shows_all_but_the_erased() {
        var store = store();
        store.take(content(OLD));
        store.erase("c2");

        var shown = new ArrayList<WrappedKeys>();
        store.forEach(shown::add);

        assertThat(shown).containsExactly(content(OLD));
    }

    @Test
    default void keeps_how_far_it_was_read_in_each_topic_of_the_name() {
        var store = store();
        assertThat(store.positions("one")).isEmpty();

        store.readUpTo("one", Map.of(0, 5L, 11, 7L));
        store.readUpTo("one", Map.of(0, 6L));

        assertThat(store.positions("one")).isEqualTo(Map.of(0, 6L, 11, 7L));
        assertThat(store.positions("made anew")).isEmpty();
    }

    @Test
    default void keeps_under_what_it_was_rewrapped_and_what_straggled_since() {
        var store = store();
        assertThat(store.rewrapped()).isEqualTo(new WrappedKeyStore.Rewrapped(Map.of(), 0));
        assertThat(store.stragglers()).isZero();

        store.straggled();
        store.straggled();
        var rewrapped = new WrappedKeyStore.Rewrapped(Map.of(DataKey.CONTENT, "content-2"), 1);
        store.rewrapped(rewrapped);

        assertThat(store.stragglers()).isEqualTo(2);
        assertThat(store.rewrapped()).isEqualTo(rewrapped);
    }
}
