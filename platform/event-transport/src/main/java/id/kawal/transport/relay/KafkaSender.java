package id.kawal.transport.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawal.transport.CloudEvents;
import id.kawal.transport.aggregate.OutboxEntry;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Sends through the Kafka producer itself. The producer is made at the first record, for a broker
 * whose name can not be resolved must not keep a service from starting.
 */
public final class KafkaSender implements Sender {

    private final Supplier<Producer<String, String>> factory;
    private final Duration timeout;
    private @Nullable Producer<String, String> producer;

    /**
     * @param timeout a little longer than the producer's own {@code delivery.timeout.ms}
     */
    public KafkaSender(Supplier<Producer<String, String>> factory, Duration timeout) {
        this.factory = factory;
        this.timeout = timeout;
    }

    @Override
    public void send(OutboxEntry entry, String source) throws SendFailed, InterruptedException {
        var record = record(entry);
        entry.headers().forEach((name, value) -> add(record.headers(), name, value));
        var fact = entry.fact();
        if (fact != null) {
            describe(record, entry.id(), source, fact);
        }
        try {
            producer().send(record).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw new SendFailed(failure.getCause() == null ? failure : failure.getCause());
        } catch (TimeoutException | RuntimeException failure) {
            throw new SendFailed(failure);
        }
    }

    @SuppressWarnings("NullAway") // a record without a value is a tombstone
    private static ProducerRecord<String, String> record(OutboxEntry entry) {
        return new ProducerRecord<>(entry.topic(), entry.key(), entry.data());
    }

    private static void describe(
            ProducerRecord<String, String> record,
            String id,
            String source,
            OutboxEntry.Fact fact) {
        var headers = record.headers();
        add(headers, CloudEvents.SPEC_VERSION, "1.0");
        add(headers, CloudEvents.ID, id);
        add(headers, CloudEvents.TYPE, fact.type());
        add(headers, CloudEvents.SOURCE, source);
        add(headers, CloudEvents.SUBJECT, record.key());
        add(headers, CloudEvents.TIME, fact.time().toString());
        add(headers, CloudEvents.SEQUENCE, "%010d".formatted(fact.sequence()));
        add(headers, CloudEvents.CONTENT_TYPE, "application/json");
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    private synchronized Producer<String, String> producer() {
        if (producer == null) {
            producer = factory.get();
        }
        return producer;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
