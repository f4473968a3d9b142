package id.kawal.transport.park;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record as it came, whether or not anybody can read it. */
@SuppressWarnings("ArrayRecordComponent") // bytes are carried, never compared
public record RawRecord(
        int partition,
        long offset,
        byte @Nullable [] key,
        List<Header> headers,
        byte @Nullable [] value) {

    @SuppressWarnings("ArrayRecordComponent")
    public record Header(String name, byte @Nullable [] value) {}

    public static RawRecord of(ConsumerRecord<?, ?> record) {
        var headers = new java.util.ArrayList<Header>();
        record.headers().forEach(header -> headers.add(new Header(header.key(), header.value())));
        return new RawRecord(
                record.partition(),
                record.offset(),
                bytes(record.key()),
                List.copyOf(headers),
                bytes(record.value()));
    }

    /** The last header of this name, as text. */
    public Optional<String> header(String name) {
        return headers.reversed().stream()
                .filter(header -> header.name().equals(name))
                .findFirst()
                .flatMap(header -> Optional.ofNullable(header.value()))
                .map(bytes -> new String(bytes, UTF_8));
    }

    /** The complaint it is about: its key. */
    public Optional<String> complaintId() {
        return Optional.ofNullable(key).map(bytes -> new String(bytes, UTF_8));
    }

    private static byte @Nullable [] bytes(@Nullable Object part) {
        return switch (part) {
            case null -> null;
            case byte[] bytes -> bytes;
            case String text -> text.getBytes(UTF_8);
            default ->
                    throw new IllegalArgumentException(
                            "neither bytes nor text: " + part.getClass());
        };
    }
}
