package id.kawal.systemtests.client;

import id.kawal.systemtests.http.Accounts;
import id.kawal.systemtests.http.Answer;
import id.kawal.systemtests.http.Http;
import java.net.URI;
import java.util.Map;

/** Clocks and referrals, as the account signed in may see and move them. */
public final class ReferralDesk {

    private static final String REFERRALS = "/api/v1/referrals/";

    private final Http http;
    private final URI escalation;
    private final Map<String, String> caller;

    public ReferralDesk(Http http, URI escalation, Accounts accounts, String account) {
        this.http = http;
        this.escalation = escalation;
        this.caller = accounts.headers(account);
    }

    public Answer clocks(String complaintId) {
        return http.get(
                escalation.resolve("/api/v1/complaints/" + complaintId + "/clocks"), caller);
    }

    public Answer referrals() {
        return http.get(escalation.resolve("/api/v1/referrals"), caller);
    }

    public Answer accept(String referralId, String officeReference) {
        return http.post(
                escalation.resolve(REFERRALS + referralId + "/acceptance"),
                caller,
                Map.of("officeReference", officeReference));
    }

    public Answer settle(String referralId, String outcomeCode) {
        return http.post(
                escalation.resolve(REFERRALS + referralId + "/settlement"),
                caller,
                Map.of("outcomeCode", outcomeCode));
    }
}
