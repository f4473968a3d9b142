package id.kawal.escalation.config;

import id.kawal.transport.Failures;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts and logs, by code, what kept a case from being fired. */
record FailureCounter(MeterRegistry meters) implements Consumer<RuntimeException> {

    private static final Logger log = LoggerFactory.getLogger(FailureCounter.class);

    @Override
    public void accept(RuntimeException failure) {
        var code = Failures.code(failure);
        meters.counter("kawal.escalation.failures", "code", code).increment();
        log.error("A case could not be fired and is tried again later: {}", code);
    }
}
