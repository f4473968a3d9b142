package id.kawal.transport.config;

import id.kawal.transport.CloudEvents;
import id.kawal.transport.TraceSource;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Carries the trace of the write to the record, where the service traces at all. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(Propagator.class)
class TracingConfiguration {

    @Bean
    TraceSource traceSource(
            ObjectProvider<Tracer> tracers, ObjectProvider<Propagator> propagators) {
        return new PropagatedTrace(tracers, propagators);
    }

    private record PropagatedTrace(
            ObjectProvider<Tracer> tracers, ObjectProvider<Propagator> propagators)
            implements TraceSource {

        @Override
        public @Nullable String traceParent() {
            return headers().get(CloudEvents.TRACE_PARENT);
        }

        @Override
        public @Nullable String traceState() {
            return headers().get(CloudEvents.TRACE_STATE);
        }

        private Map<String, String> headers() {
            var tracer = tracers.getIfAvailable();
            var propagator = propagators.getIfAvailable();
            var context = tracer == null ? null : tracer.currentTraceContext().context();
            if (context == null || propagator == null) {
                return Map.of();
            }
            var headers = new HashMap<String, String>();
            propagator.inject(context, headers, (_, name, value) -> headers.put(name, value));
            return headers;
        }
    }
}
