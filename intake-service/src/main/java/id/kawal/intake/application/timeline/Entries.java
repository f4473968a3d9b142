package id.kawal.intake.application.timeline;

import id.kawal.events.*;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which facts the citizen is told, and with what. */
final class Entries {

    private Entries() {}

    /**
     * The line a fact makes; empty where it is told by a deadline, or not meant for the citizen.
     */
    static Optional<Entry> of(ComplaintEvent fact) {
        return switch (fact) {
            case ComplaintLodged it -> entry(it, Map.of("channel", it.channel()));
            case ComplaintImported it -> entry(it, text("status", it.upstreamStatus()));
            case UpstreamChanged it -> entry(it, text("status", it.upstreamStatus()));
            case ComplaintSupplemented it -> entry(it, it.text());
            case ComplaintWithdrawn it -> entry(it, it.reason());
            case ComplaintConfirmed it -> entry(it, rating(it), it.remark());
            case ComplaintDisputed it -> entry(it, it.reason());
            case EscalationRequested it -> entry(it, it.reason());
            case ConsentGiven it -> entry(it, Map.of("purpose", it.purpose()));
            case ConsentWithdrawn it -> entry(it, Map.of("purpose", it.purpose()));
            case IdentityOpened it ->
                    entry(it, Map.of("post", it.post(), "reason", it.reasonCode()));
            case ComplaintVerified it ->
                    entry(it, Map.of("classification", it.classification().name()));
            case ComplaintReclassified it ->
                    entry(it, Map.of("from", it.from().name(), "to", it.to().name()));
            case ComplaintSentBack it -> entry(it, it.question());
            case ComplaintRouted it ->
                    entry(
                            it,
                            Map.of(
                                    Entry.AGENCY,
                                    it.agencyName(),
                                    Entry.AGENCY_CODE,
                                    it.agencyCode()));
            case ComplaintHandedBack it -> entry(it, Map.of(Entry.AGENCY, it.agencyCode()));
            case ComplaintAcknowledged it -> entry(it, Map.of(Entry.AGENCY, it.agencyCode()));
            case InterimReplyGiven it ->
                    entry(it, Map.of("promisedBy", it.promisedBy().toString()), it.text());
            case ComplaintAnswered it ->
                    entry(it, Map.of(Entry.AGENCY, it.agencyCode()), it.text());
            case ComplaintArchived it -> entry(it, Map.of("ground", it.ground()), it.explanation());
            case ComplaintReferredOutside it ->
                    entry(it, Map.of("body", it.bodyName()), it.explanation());
            case TriageNeeded it -> entry(it, Map.of());
            case ArbiterNeeded it -> entry(it, Map.of());
            case ComplaintClosed it -> entry(it, Map.of("by", it.closedBy().name()));
            case DeadlineMissed it ->
                    entry(it, Map.of("clock", it.clock().name(), "dueAt", it.dueAt().toString()));
            case ComplaintEscalated it -> entry(it, Map.of("rung", it.rung()));
            case EscalationWithdrawn it -> entry(it, Map.of());
            case ReferralPrepared it -> entry(it, text("hold", it.holdReason()));
            case ReferralBlocked it ->
                    entry(it, Map.of("missing", String.join(", ", it.missing())));
            case ReferralSent it -> entry(it, Map.of());
            case ReferralAccepted it -> entry(it, text("number", it.officeReference()));
            case ReferralReturned it ->
                    entry(it, Map.of("reason", it.reasonCode()), it.explanation());
            case ReferralSettled it ->
                    entry(it, Map.of("outcome", it.outcomeCode()), it.explanation());
            case CitizenUnreachable it -> entry(it, Map.of());
            case AnswerShown _,
                    ComplaintErased _,
                    ClockStarted _,
                    ClockSuspended _,
                    ClockResumed _,
                    ClockMet _,
                    DeadlineApproaching _,
                    NoticeSent _,
                    NoticeDelivered _,
                    NoticeFailed _,
                    UnknownComplaintEvent _ ->
                    Optional.empty();
        };
    }

    private static Map<String, String> rating(ComplaintConfirmed confirmed) {
        var rating = confirmed.rating();
        return rating == null ? Map.of() : Map.of("rating", rating.toString());
    }

    private static Map<String, String> text(String name, @Nullable String value) {
        return value == null ? Map.of() : Map.of(name, value);
    }

    private static Optional<Entry> entry(ComplaintEvent fact, Map<String, String> details) {
        return entry(fact, details, null);
    }

    private static Optional<Entry> entry(ComplaintEvent fact, @Nullable SealedValue words) {
        return entry(fact, Map.of(), words);
    }

    private static Optional<Entry> entry(
            ComplaintEvent fact, Map<String, String> details, @Nullable SealedValue words) {
        return Optional.of(
                new Entry(fact.occurredAt(), EventTypes.of(fact).name(), details, words));
    }
}
