package id.kawal.sealed.keyring;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawal.sealed.ComplaintKeys;
import id.kawal.sealed.KeysNotHereYet;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Opens a producer only when there is something to send, which is hardly ever. */
public final class KafkaKeyRecords implements KeyRecords, AutoCloseable {

    private final Supplier<Producer<String, byte[]>> producers;
    private @Nullable Producer<String, byte[]> producer;

    public KafkaKeyRecords(Supplier<Producer<String, byte[]>> producers) {
        this.producers = producers;
    }

    @Override
    public void send(String subject, @Nullable String json) {
        var value = json == null ? null : json.getBytes(UTF_8);
        try {
            open().send(record(subject, value)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeysNotHereYet("Interrupted while a key record was sent");
        } catch (ExecutionException | KafkaException e) {
            throw new KeysNotHereYet("A key record was not acknowledged", e);
        }
    }

    // A tombstone is a null value, which the constructor takes though it does not say so.
    @SuppressWarnings("NullAway")
    private static ProducerRecord<String, byte[]> record(String subject, byte @Nullable [] value) {
        return new ProducerRecord<>(ComplaintKeys.TOPIC, subject, value);
    }

    private synchronized Producer<String, byte[]> open() {
        var opened = producer;
        if (opened == null) {
            opened = producers.get();
            producer = opened;
        }
        return opened;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close();
            producer = null;
        }
    }
}
