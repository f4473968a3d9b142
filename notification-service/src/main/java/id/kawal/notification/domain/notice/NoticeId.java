package id.kawal.notification.domain.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Names notices so that the same fact, recipient and channel always give the same id. */
public final class NoticeId {

    /** Namespace of our names (RFC 9562, 5.5); drawn once, never to be changed. */
    private static final UUID NAMESPACE = UUID.fromString("6f0b7a52-9d1c-4c5e-8a37-1f2e64c0b9d3");

    private NoticeId() {}

    /** UUID version 5 of {@code causeId|recipient|channel}. */
    public static String of(String causeId, String recipient, Channel channel) {
        var name = causeId + "|" + recipient + "|" + channel;
        var bytes = ByteBuffer.allocate(16 + name.getBytes(UTF_8).length);
        bytes.putLong(NAMESPACE.getMostSignificantBits());
        bytes.putLong(NAMESPACE.getLeastSignificantBits());
        bytes.put(name.getBytes(UTF_8));
        var hash = ByteBuffer.wrap(sha1(bytes.array()));
        return new UUID(
                        (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x5000L,
                        (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L)
                .toString();
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
