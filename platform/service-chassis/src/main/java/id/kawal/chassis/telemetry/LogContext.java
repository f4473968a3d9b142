package id.kawal.chassis.telemetry;

import org.slf4j.MDC;

/**
 * Puts {@code complaintId} beside every log line of a piece of work:
 *
 * <pre>{@code
 * try (var _ = LogContext.ofComplaint(id)) { … }
 * }</pre>
 *
 * <p>The id is opaque; nothing else about a complaint may stand in a log.
 */
public final class LogContext implements AutoCloseable {

    public static final String COMPLAINT_ID = "complaintId";

    private final MDC.MDCCloseable closeable;

    private LogContext(MDC.MDCCloseable closeable) {
        this.closeable = closeable;
    }

    public static LogContext ofComplaint(String complaintId) {
        return new LogContext(MDC.putCloseable(COMPLAINT_ID, complaintId));
    }

    @Override
    public void close() {
        closeable.close();
    }
}
