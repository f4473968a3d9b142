package id.kawal.notification.application;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pages that notices point to. None carries a reference or a secret (design 8); those of staff lead
 * through sign-in.
 *
 * @param trackingPage where a citizen enters reference and secret
 * @param cases an agency's case; the complaint's id is put behind it
 * @param queue triage and arbiter queue
 * @param referrals referral desk of the Ombudsman
 */
public record Links(String trackingPage, String cases, String queue, String referrals) {

    Map<String, String> values(@Nullable String complaintId) {
        var values = new HashMap<String, String>();
        values.put("trackingPage", trackingPage);
        values.put("queueLink", queue);
        values.put("referralLink", referrals);
        if (complaintId != null) {
            values.put("caseLink", cases + "/" + complaintId);
        }
        return values;
    }
}
