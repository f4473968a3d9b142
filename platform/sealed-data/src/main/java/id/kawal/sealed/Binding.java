package id.kawal.sealed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Words written so that no two different lists give the same bytes: each with its length before it.
 * What a ciphertext is bound to.
 */
public final class Binding {

    private Binding() {}

    /** The words in bytes. Pinned: everything ever sealed depends on it. */
    public static byte[] of(String... words) {
        var encoded = Arrays.stream(words).map(word -> word.getBytes(UTF_8)).toList();
        var length = encoded.stream().mapToInt(word -> Integer.BYTES + word.length).sum();
        var bytes = ByteBuffer.allocate(length);
        encoded.forEach(word -> bytes.putInt(word.length).put(word));
        return bytes.array();
    }
}
