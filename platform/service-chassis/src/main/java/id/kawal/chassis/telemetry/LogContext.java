package id.kawal.chassis.telemetry;

import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * Puts {@code complaintId} beside every log line of a piece of work: of a consumed record, and of a
 * request once it is known which complaint it is about. The chassis calls it for records and for
 * paths with a {@code {complaintId}}; a controller that learns the id later says so itself.
 *
 * <p>The id is opaque; nothing else about a complaint may stand in a log.
 */
public final class LogContext {

    public static final String COMPLAINT_ID = "complaintId";

    /** Whatever else a caller writes in the place of an id has no business in a log. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private LogContext() {}

    /** The rest of this request, or of this record, is about this complaint. */
    public static void about(String complaintId) {
        if (ID.matcher(complaintId).matches()) {
            MDC.put(COMPLAINT_ID, complaintId);
        }
    }

    static void clear() {
        MDC.remove(COMPLAINT_ID);
    }
}
