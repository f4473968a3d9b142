package id.kawal.chassis.telemetry;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import org.springframework.kafka.support.micrometer.KafkaRecordReceiverContext;

/** A record of the topic of complaints is about the complaint that its key names. */
final class ConsumedComplaint implements ObservationHandler<KafkaRecordReceiverContext> {

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof KafkaRecordReceiverContext;
    }

    @Override
    public void onScopeOpened(KafkaRecordReceiverContext context) {
        switch (context.getRecord().key()) {
            case byte[] key ->
                    LogContext.about(new String(key, java.nio.charset.StandardCharsets.UTF_8));
            case String key -> LogContext.about(key);
            case null, default -> {}
        }
    }

    @Override
    public void onScopeClosed(KafkaRecordReceiverContext context) {
        LogContext.clear();
    }
}
