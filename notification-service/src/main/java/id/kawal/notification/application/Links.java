package id.kawal.notification.application;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pages that notices point to: so far only one of the citizen's, which carries neither reference
 * nor secret (design 8). Staff are told the id of the case; their desks have no pages yet.
 *
 * @param trackingPage where a citizen enters reference and secret
 */
public record Links(String trackingPage) {

    Map<String, String> values(@Nullable String complaintId) {
        var values = new HashMap<String, String>();
        values.put("trackingPage", trackingPage);
        if (complaintId != null) {
            values.put("caseId", complaintId);
        }
        return values;
    }
}
