package id.kawal.sealed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JwsSignaturesTest {

    private static final String TYPE = "kawal-receipt+jws";
    private static final Map<String, Object> CLAIMS =
            Map.of("reference", "KWL-1", "n", 3L, "inner", Map.of("b", List.of("x"), "a", true));

    @TempDir private Path folder;
    private KeyFolder keys;
    private JwsSignatures intake;

    @BeforeEach
    void make() {
        keys = KeyFolder.in(folder);
        intake = new JwsSignatures(keys.keys("intake"));
    }

    private static String part(String jws, int index) {
        return new String(Base64.getUrlDecoder().decode(jws.split("\\.")[index]), UTF_8);
    }

    @Test
    void signs_canonical_json_and_names_key_and_type() {
        var unordered = new LinkedHashMap<String, Object>();
        unordered.put("z", 1.50);
        unordered.put("a", "ä\u0007");

        var jws = intake.sign(TYPE, unordered);

        assertThat(part(jws, 1)).isEqualTo("{\"a\":\"ä\\u0007\",\"z\":1.5}");
        assertThat(part(jws, 0))
                .contains("\"alg\":\"EdDSA\"")
                .contains("\"typ\":\"" + TYPE + "\"")
                .contains("\"kid\":\"" + keys.keys("intake").signer().kid() + "\"");
    }

    @Test
    void every_service_verifies_what_any_service_signed() {
        var jws = intake.sign(TYPE, CLAIMS);

        assertThat(new JwsSignatures(keys.keys("routing")).verify(TYPE, jws)).isEqualTo(CLAIMS);
        assertThatThrownBy(() -> new JwsSignatures(keys.keys("routing")).sign(TYPE, CLAIMS))
                .isInstanceOf(KeyNotHeld.class);
    }

    @Test
    void what_was_altered_does_not_hold() {
        var parts = intake.sign(TYPE, CLAIMS).split("\\.");
        var other = intake.sign(TYPE, Map.of("reference", "KWL-2")).split("\\.");

        broken(parts[0] + "." + other[1] + "." + parts[2]);
        broken(other[0] + "." + parts[1] + "." + other[2]);
        broken(parts[0] + "." + parts[1] + ".");
        broken(header("{\"alg\":\"none\",\"typ\":\"" + TYPE + "\"}") + "." + parts[1] + ".");
        broken(
                header("{\"alg\":\"EdDSA\",\"typ\":\"" + TYPE + "\"}")
                        + "."
                        + parts[1]
                        + "."
                        + parts[2]);
        broken("no jws");
    }

    private static String header(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }

    private void broken(String jws) {
        assertThatThrownBy(() -> intake.verify(TYPE, jws)).isInstanceOf(SealBroken.class);
    }

    @Test
    void one_kind_of_paper_does_not_pass_for_another() {
        var jws = intake.sign("kawal-root+jws", CLAIMS);

        assertThatThrownBy(() -> intake.verify(TYPE, jws))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining(TYPE);
    }

    @Test
    void a_stranger_s_signature_does_not_hold(@TempDir Path elsewhere) {
        var stranger = new JwsSignatures(KeyFolder.in(elsewhere).keys("intake"));

        broken(stranger.sign(TYPE, CLAIMS));
    }

    @Test
    void an_old_key_still_verifies_after_a_rotation() {
        var old = intake.sign(TYPE, CLAIMS);
        keys.rotate();
        var now = new JwsSignatures(keys.keys("intake"));

        assertThat(now.verify(TYPE, old)).isEqualTo(CLAIMS);
        assertThat(now.verify(TYPE, now.sign(TYPE, CLAIMS))).isEqualTo(CLAIMS);
        broken(now.sign(TYPE, CLAIMS));
    }

    @Test
    void a_number_that_would_become_another_is_refused() {
        var largest = (1L << 53) - 1;
        var exact = intake.verify(TYPE, intake.sign(TYPE, Map.of("n", largest)));

        assertThat(exact).isEqualTo(Map.of("n", largest));
        assertThatThrownBy(() -> intake.sign(TYPE, Map.of("in", List.of(largest + 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anybody_verifies_a_receipt_offline_with_the_public_keys_alone() throws IOException {
        var print = TextFingerprint.of("Lampu jalan padam.", new SecureRandom());
        var jws =
                intake.sign(
                        TYPE,
                        Map.of(
                                "reference",
                                "KWL-1",
                                OfflineVerifier.TEXT_SALT,
                                print.salt(),
                                OfflineVerifier.TEXT_HASH,
                                print.hash()));
        var jwks = Files.writeString(folder.resolve("jwks"), intake.jwks()).toString();
        var receipt = Files.writeString(folder.resolve("receipt"), jws + "\n").toString();
        var text = Files.writeString(folder.resolve("text"), "Lampu jalan padam.").toString();
        var wrong = Files.writeString(folder.resolve("wrong"), "Lampu jalan menyala.").toString();
        var forged = Files.writeString(folder.resolve("forged"), jws.replace(".", ".e"));

        assertThat(OfflineVerifier.verify(intake.jwks(), TYPE, jws))
                .containsEntry("reference", "KWL-1");
        assertThat(run(jwks, receipt)).isEqualTo(0);
        assertThat(run(jwks, receipt, text)).isEqualTo(0);
        assertThat(run(jwks, receipt, wrong)).isEqualTo(1);
        assertThat(run(jwks, forged.toString())).isEqualTo(1);
        assertThat(run(jwks)).isEqualTo(2);
    }

    private static int run(String... args) throws IOException {
        return OfflineVerifier.run(args, new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
    }

    @Test
    void the_same_text_has_another_fingerprint_each_time() {
        var one = TextFingerprint.of("Jalan rusak", new SecureRandom());
        var two = TextFingerprint.of("Jalan rusak", new SecureRandom());

        assertThat(one.hash()).isNotEqualTo(two.hash());
        assertThat(one.matches("Jalan rusak")).isTrue();
        assertThat(one.matches("Jalan rusak.")).isFalse();
    }

    @Test
    void a_keyed_hash_tells_values_and_purposes_apart() {
        var hash = new KeyedHash(keys.keys("intake"));

        assertThat(hash.of("a", "b")).isEqualTo(hash.of("a", "b")).hasSize(43);
        assertThat(hash.of("a", "b"))
                .isNotEqualTo(hash.of("ab", ""))
                .isNotEqualTo(hash.of("b", "b"));
        assertThat(hash.matches("a", "b", hash.of("a", "b"))).isTrue();
        assertThat(hash.matches("a", "c", hash.of("a", "b"))).isFalse();
        assertThat(new KeyedHash(keys.keys("routing")).of("a", "b"))
                .isNotEqualTo(hash.of("a", "b"));
    }
}
