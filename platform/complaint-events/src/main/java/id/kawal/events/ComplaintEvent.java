package id.kawal.events;

import java.time.Instant;

/**
 * A fact about one complaint, already true when it is told.
 *
 * <p>Facts carry ids, codes, dates and sealed values: never a name, a contact or free text in
 * clear. A list of codes may grow within a version; readers treat a code they do not know as
 * "other".
 */
public sealed interface ComplaintEvent
        permits ComplaintLodged,
                ComplaintImported,
                UpstreamChanged,
                ComplaintSupplemented,
                ComplaintWithdrawn,
                ComplaintConfirmed,
                ComplaintDisputed,
                EscalationRequested,
                ConsentGiven,
                ConsentWithdrawn,
                AnswerShown,
                ComplaintErased,
                IdentityOpened,
                ComplaintVerified,
                ComplaintReclassified,
                ComplaintSentBack,
                ComplaintRouted,
                ComplaintHandedBack,
                ComplaintAcknowledged,
                InterimReplyGiven,
                ComplaintAnswered,
                ComplaintArchived,
                ComplaintReferredOutside,
                TriageNeeded,
                ArbiterNeeded,
                ComplaintClosed,
                ClockStarted,
                ClockSuspended,
                ClockResumed,
                ClockMet,
                DeadlineApproaching,
                DeadlineMissed,
                ComplaintEscalated,
                EscalationWithdrawn,
                ReferralPrepared,
                ReferralBlocked,
                ReferralSent,
                ReferralAccepted,
                ReferralReturned,
                ReferralSettled,
                NoticeSent,
                NoticeDelivered,
                NoticeFailed,
                CitizenUnreachable,
                UnknownComplaintEvent {

    /** The Kafka key: all facts about one complaint stay in order. A UUID. */
    String complaintId();

    /** Kemendagri code of the region whose complaint it is, for example {@code 63.02}. */
    String regionCode();

    /** Domain time at which it became true. */
    Instant occurredAt();

    /** Who did it: a kind and an opaque id, never a name. */
    Actor actor();
}
