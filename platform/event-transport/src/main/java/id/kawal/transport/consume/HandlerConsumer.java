package id.kawal.transport.consume;

import static java.util.stream.Collectors.toMap;

import id.kawal.transport.Failures;
import id.kawal.transport.park.ParkedQueue;
import id.kawal.transport.park.ParkedRecordStore;
import id.kawal.transport.park.RawRecord;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchListenerFailedException;
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
    private final RecordObservations observations;

    /**
     * @param serviceName consumer group of the handler without a name, first part of the others'
     * @param clock domain time
     */
    public HandlerConsumer(
            ComplaintEventHandler handler,
            String serviceName,
            ParkedRecordStore store,
            InstantSource clock,
            MeterRegistry registry,
            ObservationRegistry observations) {
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
        this.observations = new RecordObservations(observations, group);
        this.reception = new Reception(handler, attempts, parked, meters);
    }

    /** Takes the records of one poll, as {@link PolledRecords} hands them over. */
    @Override
    public void handleMessage(Message<?> message) {
        if (!(message.getPayload() instanceof PolledRecords(var records))) {
            throw new IllegalStateException("the binding does not carry its records");
        }
        receive(records.stream().map(this::incoming).toList());
    }

    private Incoming incoming(ConsumerRecord<?, ?> record) {
        return new Incoming(RawRecord.of(record), work -> observations.observe(record, work));
    }

    /**
     * Handles what it can together, and then, in order, what has to be handled alone.
     *
     * @throws BatchListenerFailedException naming the first record that is to come again: what
     *     stands before it is done
     */
    void receive(List<Incoming> poll) {
        var alone = reception.together(poll);
        for (var at = 0; at < poll.size(); at++) {
            if (alone.get(at)) {
                receive(poll, at);
            }
        }
        handled(poll);
        reception.moved(poll);
    }

    private void receive(List<Incoming> poll, int at) {
        var incoming = poll.get(at);
        try {
            incoming.observe(() -> reception.receive(incoming.record()));
        } catch (RuntimeException healing) {
            handled(poll.subList(0, at));
            throw new BatchListenerFailedException(Failures.code(healing), healing, at);
        }
    }

    private void handled(List<Incoming> records) {
        for (var each : records) {
            reading.handled(each.record().partition(), each.record().offset());
        }
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
