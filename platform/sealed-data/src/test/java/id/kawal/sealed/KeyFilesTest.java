package id.kawal.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawal.events.DataKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {

    private static final List<String> SERVICES =
            List.of("intake", "routing", "escalation", "notification");

    @TempDir private Path folder;

    @Test
    void each_file_holds_only_what_its_service_may_hold() {
        var keys = KeyFolder.in(folder);

        assertThat(kinds(keys.keys("intake")))
                .containsExactlyInAnyOrder(DataKey.IDENTITY, DataKey.CONTENT, DataKey.DIRECTORY);
        assertThat(kinds(keys.keys("notification")))
                .containsExactlyInAnyOrder(DataKey.IDENTITY, DataKey.CONTENT, DataKey.DIRECTORY);
        assertThat(kinds(keys.keys("routing")))
                .containsExactlyInAnyOrder(DataKey.CONTENT, DataKey.DIRECTORY);
        assertThat(kinds(keys.keys("escalation"))).containsExactly(DataKey.CONTENT);
        assertThat(keys.keys("intake").signer().kid())
                .isNotEqualTo(keys.keys("escalation").signer().kid());
        assertThatThrownBy(() -> keys.keys("routing").signer()).isInstanceOf(KeyNotHeld.class);
        assertThatThrownBy(() -> keys.keys("notification").signer()).isInstanceOf(KeyNotHeld.class);
    }

    private static Set<DataKey> kinds(KeySource source) {
        return Arrays.stream(DataKey.values()).filter(source::holds).collect(Collectors.toSet());
    }

    @Test
    void what_one_service_wraps_another_that_may_unwraps() {
        var keys = KeyFolder.in(folder);
        var bound = Binding.of("c1");

        var wrapped = keys.keys("intake").wrap(DataKey.CONTENT, new byte[32], bound);

        for (var service : SERVICES) {
            assertThat(keys.keys(service).unwrap(DataKey.CONTENT, wrapped, bound))
                    .isEqualTo(new byte[32]);
        }
        assertThatThrownBy(() -> keys.keys("routing").unwrap(DataKey.IDENTITY, wrapped, bound))
                .isInstanceOf(KeyNotHeld.class);
        assertThatThrownBy(() ->
                        keys.keys("routing").unwrap(DataKey.CONTENT, wrapped, Binding.of("c2")))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void files_are_readable_by_their_owner_only() throws IOException {
        var keys = KeyFolder.in(folder);
        keys.rotate();

        for (var service : SERVICES) {
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(keys.file(service))))
                    .isEqualTo("rw-------");
        }
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(4);
        }
    }

    @Test
    void files_that_are_there_are_never_overwritten() {
        var before = KeyFolder.in(folder).json("intake");

        assertThat(KeyFolder.in(folder).json("intake")).isEqualTo(before);
    }

    @Test
    void a_crash_half_way_is_finished_with_the_same_keys() throws IOException {
        var keys = KeyFolder.in(folder);
        var routing = keys.json("routing");
        Files.move(keys.file("routing"), folder.resolve("routing.json.new"));

        KeyFiles.create(folder);

        assertThat(keys.json("routing")).isEqualTo(routing);
    }

    @Test
    void a_file_that_was_lost_is_not_made_anew() throws IOException {
        var keys = KeyFolder.in(folder);
        Files.delete(keys.file("routing"));

        assertThatThrownBy(() -> KeyFiles.create(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("routing.json")
                .hasMessageContaining("backup");
        assertThat(keys.file("routing")).doesNotExist();
        assertThatThrownBy(() -> KeyFiles.rotate(folder)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void after_a_rotation_a_new_key_wraps_and_the_old_one_still_unwraps() {
        var keys = KeyFolder.in(folder);
        var bound = Binding.of("c1");
        var old = keys.keys("intake").wrap(DataKey.CONTENT, new byte[32], bound);

        keys.rotate();
        keys.rotate();

        var anew = keys.keys("intake").wrap(DataKey.CONTENT, new byte[32], bound);
        assertThat(old.kek()).isEqualTo("content-1");
        assertThat(anew.kek()).isEqualTo("content-3");
        for (var service : SERVICES) {
            assertThat(keys.keys(service).unwrap(DataKey.CONTENT, old, bound)).hasSize(32);
            assertThat(keys.keys(service).unwrap(DataKey.CONTENT, anew, bound)).hasSize(32);
        }
    }

    @Test
    void a_rotation_leaves_what_was_hashed_findable_and_changes_the_signing_key() {
        var keys = KeyFolder.in(folder);
        var hash = new KeyedHash(keys.keys("intake")).of("nik", "x");
        var kid = keys.keys("intake").signer().kid();

        keys.rotate();

        assertThat(new KeyedHash(keys.keys("intake")).matches("nik", "x", hash)).isTrue();
        assertThat(keys.keys("intake").signer().kid()).isNotEqualTo(kid);
        assertThat(keys.json("intake")).contains(kid);
    }

    @Test
    void a_running_service_takes_a_rotated_file_up_and_survives_a_broken_one() throws IOException {
        var keys = KeyFolder.in(folder);
        var running = new KeyFile(keys.file("intake"));
        assertThat(running.primary(DataKey.CONTENT)).isEqualTo("content-1");

        keys.rotate();
        Files.setLastModifiedTime(keys.file("intake"), FileTime.fromMillis(1));
        assertThat(running.primary(DataKey.CONTENT)).isEqualTo("content-2");

        Files.writeString(keys.file("intake"), "{");
        Files.setLastModifiedTime(keys.file("intake"), FileTime.fromMillis(2));
        assertThat(running.primary(DataKey.CONTENT)).isEqualTo("content-2");
        Files.delete(keys.file("intake"));
        assertThat(running.primary(DataKey.CONTENT)).isEqualTo("content-2");
    }

    @Test
    void a_key_wrapped_under_a_key_not_given_yet_heals_by_itself() {
        var keys = KeyFolder.in(folder);
        var before = keys.keys("routing");
        keys.rotate();
        var wrapped = keys.keys("intake").wrap(DataKey.CONTENT, new byte[32], Binding.of("c1"));

        assertThatThrownBy(() -> before.unwrap(DataKey.CONTENT, wrapped, Binding.of("c1")))
                .isInstanceOf(KeysNotHereYet.class);
    }

    @Test
    void neither_words_nor_failures_show_key_material() {
        var keys = KeyFolder.in(folder);
        var json = keys.json("intake");
        var material = KeyMaterial.parse(json);
        var secret = material.keks().get("identity").keys().get("identity-1");

        assertThat(material.toString()).doesNotContain(secret, material.hashing());
        assertThat(keys.keys("intake").signer().toString())
                .doesNotContain(String.valueOf(material.signing().get("d")));
        assertThatThrownBy(() -> HeldKeys.of(json.replace("\"hashing\"", "hashing")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(secret)
                .hasNoCause();
        assertThatThrownBy(() -> HeldKeys.of(json.replace(secret, secret.substring(5))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(secret.substring(5))
                .hasNoCause();
        assertThat(new KeyFile(keys.file("intake")).publicKeys()).doesNotContain("\"d\"");
    }
}
