package id.kawal.systemtests.demo;

/** The facts the demo reacts to, counts or tells of. */
final class Types {

    static final String LODGED = "complaint.lodged";
    static final String SUPPLEMENTED = "complaint.supplemented";
    static final String WITHDRAWN = "complaint.withdrawn";
    static final String CONFIRMED = "complaint.confirmed";
    static final String DISPUTED = "complaint.disputed";
    static final String ESCALATION_REQUESTED = "escalation.requested";
    static final String CONSENT_GIVEN = "consent.given";
    static final String VERIFIED = "complaint.verified";
    static final String ROUTED = "complaint.routed";
    static final String HANDED_BACK = "complaint.handed-back";
    static final String SENT_BACK = "complaint.sent-back";
    static final String ACKNOWLEDGED = "complaint.acknowledged";
    static final String INTERIM_REPLY = "interim-reply.given";
    static final String ANSWERED = "complaint.answered";
    static final String REFERRED_OUTSIDE = "complaint.referred-outside";
    static final String TRIAGE = "triage.needed";
    static final String ARBITER = "arbiter.needed";
    static final String CLOSED = "complaint.closed";
    static final String CLOCK_STARTED = "clock.started";
    static final String CLOCK_MET = "clock.met";
    static final String MISSED = "deadline.missed";
    static final String ESCALATED = "complaint.escalated";
    static final String REFERRAL_PREPARED = "referral.prepared";
    static final String REFERRAL_BLOCKED = "referral.blocked";
    static final String REFERRAL_SENT = "referral.sent";
    static final String REFERRAL_ACCEPTED = "referral.accepted";
    static final String REFERRAL_SETTLED = "referral.settled";
    static final String NOTICE_SENT = "notice.sent";
    static final String NOTICE_FAILED = "notice.failed";

    private Types() {}
}
