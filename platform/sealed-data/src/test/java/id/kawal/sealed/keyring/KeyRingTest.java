package id.kawal.sealed.keyring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawal.events.Actor;
import id.kawal.events.ComplaintErased;
import id.kawal.events.DataKey;
import id.kawal.events.SealedValue;
import id.kawal.sealed.Erasure;
import id.kawal.sealed.IdentityDesk;
import id.kawal.sealed.KeyFolder;
import id.kawal.sealed.KeyMissing;
import id.kawal.sealed.KeyNotHeld;
import id.kawal.sealed.KeysNotHereYet;
import id.kawal.sealed.SealBroken;
import id.kawal.sealed.Unsealed;
import id.kawal.transport.Failures;
import id.kawal.transport.aggregate.OwedRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {

    private static final Set<DataKey> BOTH = Set.of(DataKey.IDENTITY, DataKey.CONTENT);
    private static final String C1 = "0198c0de-0000-7000-8000-000000000001";
    private static final String C2 = "0198c0de-0000-7000-8000-000000000002";
    private static final Unsealed ERASED = new Unsealed.Erased();

    @TempDir private Path folder;
    private KeyFolder files;
    private KeyRing intake;

    @BeforeEach
    void make() {
        files = KeyFolder.in(folder);
        intake = KeyRing.of(files.keys("intake"));
    }

    private SealedValue sealed(String clear) {
        intake.keys().create(C1, BOTH);
        return intake.seals().seal(C1, DataKey.CONTENT, "complaint.text", clear);
    }

    private static Unsealed clear(String text) {
        return new Unsealed.Clear(text);
    }

    @Test
    void what_was_sealed_opens_again_and_shows_itself_nowhere() {
        var value = sealed("Jembatan di RT 3 ambrol");

        assertThat(intake.seals().open(C1, value)).isEqualTo(clear("Jembatan di RT 3 ambrol"));
        assertThat(value.ciphertext()).doesNotContain("Jembatan");
        assertThat(value + " " + intake.seals().open(C1, value)).doesNotContain("Jembatan");
    }

    @Test
    void the_same_words_never_look_the_same() {
        assertThat(sealed("x").ciphertext()).isNotEqualTo(sealed("x").ciphertext());
    }

    @Test
    void a_value_moved_to_another_field_complaint_or_key_is_broken() {
        var value = sealed("x");
        intake.keys().create(C2, BOTH);

        broken(C1, new SealedValue(DataKey.CONTENT, "complaint.place", value.ciphertext()));
        broken(C1, new SealedValue(DataKey.IDENTITY, "complaint.text", value.ciphertext()));
        broken(C1, new SealedValue(DataKey.CONTENT, "complaint.text", "AAAA"));
        broken(C1, new SealedValue(DataKey.CONTENT, "complaint.text", "no base64!"));
        broken(C2, value);
    }

    private void broken(String subject, SealedValue value) {
        assertThatThrownBy(() -> intake.seals().open(subject, value))
                .isInstanceOf(SealBroken.class)
                .hasMessageNotContaining(value.ciphertext());
    }

    @Test
    void keys_of_one_complaint_put_under_another_s_name_do_not_open() {
        var value = sealed("x");
        var keys = WrappedKeys.fromJson(intake.keys().create(C1, BOTH).getBytes(UTF_8));
        intake.store().take(new WrappedKeys(C2, keys.keys()));

        broken(C2, value);
    }

    @Test
    void routing_and_escalation_can_not_open_an_identity() {
        intake.keys().create(C1, BOTH);
        var name = intake.seals().seal(C1, DataKey.IDENTITY, "complainant.name", "Siti");

        for (var service : List.of("routing", "escalation")) {
            var ring = intake.restartedWith(files.keys(service));
            assertThatThrownBy(() -> ring.seals().open(C1, name)).isInstanceOf(KeyNotHeld.class);
            assertThatThrownBy(() -> ring.seals().seal(C1, DataKey.IDENTITY, "f", "x"))
                    .isInstanceOf(KeyNotHeld.class);
            assertThatThrownBy(() -> ring.keys().create(C2, BOTH)).isInstanceOf(KeyNotHeld.class);
        }
        assertThat(intake.restartedWith(files.keys("notification")).seals().open(C1, name))
                .isEqualTo(clear("Siti"));
    }

    @Test
    void the_directory_is_sealed_under_a_key_of_its_own() {
        var routing = KeyRing.of(files.keys("routing"));
        routing.keys().create("63.02.PUPR", Set.of(DataKey.DIRECTORY));
        var value = routing.seals().seal("63.02.PUPR", DataKey.DIRECTORY, "post.name", "Budi");

        assertThat(routing.seals().open("63.02.PUPR", value)).isEqualTo(clear("Budi"));
        var escalation = routing.restartedWith(files.keys("escalation"));
        assertThatThrownBy(() -> escalation.seals().open("63.02.PUPR", value))
                .isInstanceOf(KeyNotHeld.class);
    }

    @Test
    void making_keys_twice_keeps_the_first() {
        var value = sealed("x");
        var record = intake.keys().create(C1, BOTH);

        assertThat(intake.keys().create(C1, BOTH)).isEqualTo(record);
        assertThat(intake.restartedWith(files.keys("intake")).seals().open(C1, value))
                .isEqualTo(clear("x"));
    }

    @Test
    void the_record_of_the_topic_holds_wrapped_keys_by_kind() {
        assertThat(intake.keys().create(C1, BOTH))
                .matches(
                        "\\{\"subject\":\""
                                + C1
                                + "\",\"keys\":\\{"
                                + "\"identity\":\\{\"kek\":\"identity-1\",\"wrapped\":\"[\\w-]{80}\"},"
                                + "\"content\":\\{\"kek\":\"content-1\",\"wrapped\":\"[\\w-]{80}\"}}}");
    }

    @Test
    void a_record_of_a_later_day_is_read_as_far_as_it_is_known() {
        var record =
                "{\"subject\":\"c\",\"more\":1,\"keys\":{\"voice\":{\"kek\":\"v\",\"wrapped\":\"x\"},"
                        + "\"content\":{\"kek\":\"content-1\",\"wrapped\":\"y\",\"more\":2}}}";

        assertThat(WrappedKeys.fromJson(record.getBytes(UTF_8)).keys().keySet())
                .containsExactly(DataKey.CONTENT);
        for (var none : List.of("", "{", "null", "[]", "{\"subject\":\"c\"}", "{\"keys\":{}}")) {
            assertThatThrownBy(() -> WrappedKeys.fromJson(none.getBytes(UTF_8)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void sealing_for_a_subject_without_keys_is_refused() {
        assertThatThrownBy(() -> intake.seals().seal(C2, DataKey.CONTENT, "f", "x"))
                .isInstanceOf(KeyMissing.class);
    }

    @Test
    void erased_reads_so_at_once_and_for_ever() {
        var value = sealed("x");
        var record = WrappedKeys.fromJson(intake.keys().create(C1, BOTH).getBytes(UTF_8));
        assertThat(intake.seals().open(C1, value)).isEqualTo(clear("x"));

        intake.keys().erase(C1);
        assertThat(intake.seals().open(C1, value)).isEqualTo(ERASED);

        intake.store().take(record);
        assertThat(intake.seals().open(C1, value)).isEqualTo(ERASED);
        assertThat(intake.seals().open(C1, value).orElse("(dihapus)")).isEqualTo("(dihapus)");
        assertThatThrownBy(() -> intake.keys().create(C1, BOTH)).isInstanceOf(KeyMissing.class);
        assertThatThrownBy(() -> intake.seals().seal(C1, DataKey.CONTENT, "f", "x"))
                .isInstanceOf(KeyMissing.class);
    }

    @Test
    void hearing_of_the_erasure_deletes_this_service_s_copy_also_twice() {
        var value = sealed("x");
        var fact = new ComplaintErased(C1, "63.02", Instant.EPOCH, Actor.SYSTEM, "RETENTION_OVER");
        var erasure = new Erasure(intake.keys());

        erasure.heard(fact);
        erasure.heard(fact);

        assertThat(intake.seals().open(C1, value)).isEqualTo(ERASED);
        assertThat(Erasure.tombstone(C1)).isEqualTo(new OwedRecord("complaint-keys", C1, null));
    }

    @Test
    void keys_that_come_while_it_waits_are_found() {
        var value = sealed("x");
        var record = WrappedKeys.fromJson(intake.keys().create(C1, BOTH).getBytes(UTF_8));
        var store = new WrappedKeysInMemory();
        var routing = KeyRing.of(files.keys("routing"), store, () -> store.take(record));

        assertThat(routing.seals().open(C1, value)).isEqualTo(clear("x"));
    }

    @Test
    void keys_absent_at_the_end_of_the_topic_are_erased() {
        var value = sealed("x");

        assertThat(KeyRing.of(files.keys("routing")).seals().open(C1, value)).isEqualTo(ERASED);
    }

    @Test
    void not_here_yet_is_never_taken_for_erased() {
        var value = sealed("x");
        var away = new WrappedKeysInMemory();
        var routing =
                KeyRing.of(
                        files.keys("routing"),
                        away,
                        () -> {
                            throw new KeysNotHereYet("broker away");
                        });

        assertThatThrownBy(() -> routing.seals().open(C1, value))
                .isInstanceOf(KeysNotHereYet.class);
    }

    @Test
    void keys_just_made_are_used_without_being_read_again() {
        var reads = new AtomicInteger();
        var ring =
                KeyRing.of(
                        files.keys("intake"),
                        new WrappedKeysInMemory() {
                            @Override
                            public synchronized Held find(String subject) {
                                reads.incrementAndGet();
                                return super.find(subject);
                            }
                        },
                        () -> {});
        ring.keys().create(C1, Set.of(DataKey.IDENTITY, DataKey.CONTENT));
        reads.set(0);

        var value = ring.seals().seal(C1, DataKey.CONTENT, "f", "x");

        assertThat(reads).hasValue(0);
        assertThat(ring.restartedWith(files.keys("intake")).seals().open(C1, value))
                .isEqualTo(new Unsealed.Clear("x"));
    }

    @Test
    void keys_made_twice_are_those_of_the_first_time() {
        var ring = KeyRing.of(files.keys("intake"));
        ring.keys().create(C1, Set.of(DataKey.CONTENT));
        var restarted = ring.restartedWith(files.keys("intake"));

        restarted.keys().create(C1, Set.of(DataKey.CONTENT));
        var value = restarted.seals().seal(C1, DataKey.CONTENT, "f", "x");

        assertThat(ring.seals().open(C1, value)).isEqualTo(new Unsealed.Clear("x"));
    }

    @Test
    void keys_erased_since_they_were_stored_are_not_kept() {
        var unwrapped =
                new DataKeys(
                        files.keys("intake"),
                        new WrappedKeysInMemory(),
                        () -> {},
                        Duration.ofMinutes(5),
                        100);
        var asOf = unwrapped.forgotten();
        unwrapped.forget(C1);

        unwrapped.prime(C1, DataKey.CONTENT, new byte[32], asOf);

        assertThat(unwrapped.find(C1, DataKey.CONTENT)).isEmpty();
    }

    @Test
    void a_key_encryption_key_that_was_never_given_is_named() {
        assertThat(Failures.code(KeysNotHereYet.withoutKek("content-2")))
                .isEqualTo("KEK_NOT_GIVEN content-2");
    }

    @Test
    void a_subject_marked_erased_does_not_ask_the_topic() {
        var value = sealed("x");
        var asked = new AtomicInteger();
        var routing =
                KeyRing.of(
                        files.keys("routing"), new WrappedKeysInMemory(), asked::incrementAndGet);
        routing.keys().erase(C1);

        assertThat(routing.seals().open(C1, value)).isEqualTo(ERASED);
        assertThat(asked).hasValue(0);
    }

    @Test
    void after_a_rotation_everything_is_wrapped_anew_sent_again_and_still_opens() {
        var value = sealed("x");
        files.rotate();
        var sent = new ArrayList<String>();
        var now = files.keys("intake");
        var rotation = new KeyRotation(now, intake.store(), (subject, json) -> sent.add(json));

        rotation.rewrapWhereDue();
        rotation.rewrapWhereDue();

        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst()).contains("identity-2", "content-2").doesNotContain("-1\"");
        assertThat(intake.store().find(C1))
                .isEqualTo(
                        new WrappedKeyStore.Held.Present(
                                WrappedKeys.fromJson(sent.getFirst().getBytes(UTF_8))));
        assertThat(intake.restartedWith(now).seals().open(C1, value)).isEqualTo(clear("x"));
    }

    @Test
    void a_kind_added_while_the_rotation_sends_is_in_the_last_record() {
        intake.keys().create(C1, Set.of(DataKey.CONTENT));
        files.rotate();
        var sent = new ArrayList<String>();
        KeyRecords slow =
                (subject, json) -> {
                    sent.add(json);
                    intake.keys().create(C1, BOTH);
                };

        new KeyRotation(files.keys("intake"), intake.store(), slow).rewrapWhereDue();

        assertThat(sent).hasSize(2);
        assertThat(sent.getLast()).contains("identity", "content-2");
    }

    @Test
    void a_rotation_leaves_alone_what_the_service_may_not_unwrap() {
        var value = sealed("x");
        var identity = intake.keys().create(C1, BOTH);
        files.rotate();
        var escalation = files.keys("escalation");

        new KeyRotation(escalation, intake.store(), null).rewrapWhereDue();

        var held = (WrappedKeyStore.Held.Present) intake.store().find(C1);
        assertThat(held.keys().keys().get(DataKey.CONTENT).kek()).isEqualTo("content-2");
        assertThat(held.keys().keys().get(DataKey.IDENTITY))
                .isEqualTo(
                        WrappedKeys.fromJson(identity.getBytes(UTF_8))
                                .keys()
                                .get(DataKey.IDENTITY));
        assertThat(intake.restartedWith(escalation).seals().open(C1, value)).isEqualTo(clear("x"));
    }

    @Test
    void a_rotation_that_could_not_be_sent_is_repeated() {
        sealed("x");
        files.rotate();
        var now = files.keys("intake");
        var failing =
                new KeyRotation(
                        now,
                        intake.store(),
                        (subject, json) -> {
                            throw new KeysNotHereYet("broker away");
                        });
        assertThatThrownBy(failing::rewrapWhereDue).isInstanceOf(KeysNotHereYet.class);

        var sent = new ArrayList<String>();
        new KeyRotation(now, intake.store(), (subject, json) -> sent.add(subject)).rewrapWhereDue();

        assertThat(sent).containsExactly(C1);
    }

    @Test
    void an_identity_is_opened_by_a_post_for_a_reason_and_told() {
        intake.keys().create(C1, BOTH);
        var name = intake.seals().seal(C1, DataKey.IDENTITY, "complainant.name", "Siti");
        var desk = new IdentityDesk(intake.seals());
        var actor = new Actor(Actor.Kind.COORDINATOR, "u-7");
        var request = new IdentityDesk.Request(C1, "63.02", actor, "63.02.ORG.1", "REFERRAL");

        var opened = desk.open(request, Instant.EPOCH, List.of(name));

        assertThat(opened.values()).isEqualTo(Map.of("complainant.name", clear("Siti")));
        assertThat(opened.fact().fields()).containsExactly("complainant.name");
        assertThat(opened.fact().post()).isEqualTo("63.02.ORG.1");
        assertThat(opened.fact().reasonCode()).isEqualTo("REFERRAL");
        assertThat(opened.toString()).doesNotContain("Siti");
        assertThatThrownBy(() -> new IdentityDesk.Request(C1, "63.02", actor, "p", " "))
                .isInstanceOf(IllegalArgumentException.class);
        var text = intake.seals().seal(C1, DataKey.CONTENT, "complaint.text", "x");
        assertThatThrownBy(() -> desk.open(request, Instant.EPOCH, List.of(text)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
