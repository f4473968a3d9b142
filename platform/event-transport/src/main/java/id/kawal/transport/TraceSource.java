package id.kawal.transport;

import org.jspecify.annotations.Nullable;

/** The trace in whose course something is written. */
@FunctionalInterface
public interface TraceSource {

    /** W3C {@code traceparent}, or null outside of any trace. */
    @Nullable String traceParent();

    /** W3C {@code tracestate} of the same trace, or null where it has none. */
    default @Nullable String traceState() {
        return null;
    }
}
