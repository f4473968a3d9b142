package id.kawal.transport.consume;

import java.lang.reflect.Type;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.converter.BatchMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/** What one poll brought, as it came: the payload of the message that a binding hands over. */
public record PolledRecords(List<? extends ConsumerRecord<?, ?>> records) {

    /** Makes that message: nothing is read of the records, nothing is copied. */
    public static final class Converter implements BatchMessageConverter {

        @Override
        public Message<?> toMessage(
                List<ConsumerRecord<?, ?>> records,
                @Nullable Acknowledgment acknowledgment,
                @Nullable Consumer<?, ?> consumer,
                Type payloadType) {
            return new GenericMessage<>(new PolledRecords(records));
        }

        @Override
        public List<ProducerRecord<?, ?>> fromMessage(Message<?> message, String defaultTopic) {
            throw new UnsupportedOperationException("records are read here, never sent");
        }
    }
}
