package id.kawal.chassis.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The answer a retry gets again.
 *
 * @param headers those that belong to the answer: its type and where the new thing is
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares answers
record StoredAnswer(int status, Map<String, String> headers, byte[] body) {

    /** Status, number of headers, each header as two texts, then the body. */
    byte[] encode() {
        var parts =
                headers.entrySet().stream()
                        .map(it -> new byte[][] {utf8(it.getKey()), utf8(it.getValue())})
                        .toList();
        var length =
                parts.stream().mapToInt(it -> 8 + it[0].length + it[1].length).sum() + body.length;
        var buffer = ByteBuffer.allocate(8 + length).putInt(status).putInt(parts.size());
        for (var part : parts) {
            buffer.putInt(part[0].length).put(part[0]).putInt(part[1].length).put(part[1]);
        }
        return buffer.put(body).array();
    }

    static StoredAnswer decode(byte[] encoded) {
        var buffer = ByteBuffer.wrap(encoded);
        var status = buffer.getInt();
        var count = buffer.getInt();
        var headers = new LinkedHashMap<String, String>();
        for (int i = 0; i < count; i++) {
            headers.put(text(buffer), text(buffer));
        }
        var body = new byte[buffer.remaining()];
        buffer.get(body);
        return new StoredAnswer(status, headers, body);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(ByteBuffer buffer) {
        var bytes = new byte[buffer.getInt()];
        buffer.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
