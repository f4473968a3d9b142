package id.kawal.transport.consume;

import static java.util.stream.Collectors.toMap;

import id.kawal.transport.park.ParkedQueue;
import id.kawal.transport.park.ParkedRecordStore;
import id.kawal.transport.park.RawRecord;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.integration.IntegrationMessageHeaderAccessor;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHandler;

/**
 * Everything around one handler: its group, its queue of parked records, its place in the topic.
 */
public final class HandlerConsumer implements MessageHandler {

    private final ComplaintEventHandler handler;
    private final String group;
    private final ParkedQueue parked;
    private final Reading reading;
    private final Reception reception;

    /**
     * @param serviceName consumer group of the handler without a name, first part of the others'
     * @param clock domain time
     */
    public HandlerConsumer(
            ComplaintEventHandler handler,
            String serviceName,
            ParkedRecordStore store,
            InstantSource clock,
            MeterRegistry registry) {
        this.handler = handler;
        this.group = handler.name().isEmpty() ? serviceName : serviceName + "." + handler.name();
        var meters = new ConsumerMeters(registry, group);
        var attempts = new HandlerAttempts(handler, meters);
        this.parked = new ParkedQueue(group, store, attempts, clock);
        this.reading =
                new Reading(
                        clock,
                        changed -> {
                            parked.reload();
                            changed.forEach(partition -> meters.moved(partition.partition()));
                        });
        this.reception = new Reception(handler, attempts, parked, meters);
    }

    /** Takes the record as it came, from the header where Spring Integration keeps it. */
    @Override
    public void handleMessage(Message<?> message) {
        var source = message.getHeaders().get(IntegrationMessageHeaderAccessor.SOURCE_DATA);
        if (!(source instanceof ConsumerRecord<?, ?> record)) {
            throw new IllegalStateException("the binding does not carry its source record");
        }
        receive(RawRecord.of(record));
    }

    void receive(RawRecord record) {
        reception.receive(record);
        reading.handled(record.partition(), record.offset());
    }

    public ComplaintEventHandler handler() {
        return handler;
    }

    public String group() {
        return group;
    }

    String bindingName() {
        return (handler.name().isEmpty() ? "complaints" : handler.name()) + "-in-0";
    }

    public ParkedQueue parked() {
        return parked;
    }

    /** Whether the last word about this group is kept for {@link ReadUpTo}. */
    boolean tracksReadUpTo() {
        return handler.tracksReadUpTo();
    }

    /** Offset of the first record that is not handled, per partition that is read here. */
    public Map<Integer, Long> positions() {
        return reading.partitions().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().position()));
    }

    Reading reading() {
        return reading;
    }
}
