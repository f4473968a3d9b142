package id.kawal.transport.consume;

import io.micrometer.observation.ObservationRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.support.micrometer.KafkaListenerObservation;
import org.springframework.kafka.support.micrometer.KafkaListenerObservation.DefaultKafkaListenerObservationConvention;
import org.springframework.kafka.support.micrometer.KafkaRecordReceiverContext;

/**
 * The observation of Spring for Apache Kafka around every record, which it makes itself only where
 * records come one by one: the trace of the record goes on in what is written for it.
 */
final class RecordObservations {

    private final ObservationRegistry registry;
    private final String group;

    RecordObservations(ObservationRegistry registry, String group) {
        this.registry = registry;
        this.group = group;
    }

    void observe(ConsumerRecord<?, ?> record, Runnable work) {
        KafkaListenerObservation.LISTENER_OBSERVATION
                .observation(
                        null,
                        DefaultKafkaListenerObservationConvention.INSTANCE,
                        () -> new KafkaRecordReceiverContext(record, group, null, group, () -> ""),
                        registry)
                .observe(work);
    }
}
