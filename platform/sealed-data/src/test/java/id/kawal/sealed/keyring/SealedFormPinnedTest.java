package id.kawal.sealed.keyring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.events.DataKey;
import id.kawal.events.SealedValue;
import id.kawal.sealed.HeldKeys;
import id.kawal.sealed.KeyedHash;
import id.kawal.sealed.Unsealed;
import org.junit.jupiter.api.Test;

/**
 * Values of another implementation of AES-GCM and HMAC. What is sealed lies in the log for ever:
 * these values are never edited; a new form is added beside them.
 */
class SealedFormPinnedTest {

    private static final HeldKeys ZEROS =
            HeldKeys.of(
                    """
                    {"service": "intake", "signing": null, "verification": [],
                     "keks": {"content": {"primary": "content-1", "keys": {"content-1": "%1$s"}}},
                     "hashing": "%1$s"}
                    """
                            .formatted("A".repeat(43)));

    @Test
    void what_was_sealed_in_the_first_form_opens() {
        var ring = KeyRing.of(ZEROS);
        var record =
                """
                {"subject": "c1", "keys": {"content": {"kek": "content-1", "wrapped":
                 "AAECAwQFBgcICQoLiMoxUQT4if7KcVju8Q7QA0R9uomriJnh19L-EJEoEXC-Z1KIAlWLbJVxlbmPW_mY"}}}
                """;
        ring.store().take(WrappedKeys.fromJson(record.getBytes(UTF_8)));

        var value =
                new SealedValue(
                        DataKey.CONTENT,
                        "complaint.text",
                        "AAECAwQFBgcICQoLDWe7eaSRo3WtIPrpw4YU2aaggsD9eIEBeOGM-RTyYQ");

        assertThat(ring.seals().open("c1", value)).isEqualTo(new Unsealed.Clear("Jembatan ambrol"));
    }

    @Test
    void what_was_hashed_in_the_first_form_is_found() {
        assertThat(new KeyedHash(ZEROS).of("nik", "x"))
                .isEqualTo("Uheb2KuBQUkSPgV7_AW42YrCYmuM7PxprbyP2fTXmNQ");
    }
}
