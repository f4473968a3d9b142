package id.kawal.notification.adapter.messaging;

import id.kawal.events.AnswerShown;
import id.kawal.events.ArbiterNeeded;
import id.kawal.events.CitizenUnreachable;
import id.kawal.events.ClockMet;
import id.kawal.events.ClockResumed;
import id.kawal.events.ClockStarted;
import id.kawal.events.ClockSuspended;
import id.kawal.events.ComplaintAcknowledged;
import id.kawal.events.ComplaintAnswered;
import id.kawal.events.ComplaintArchived;
import id.kawal.events.ComplaintClosed;
import id.kawal.events.ComplaintConfirmed;
import id.kawal.events.ComplaintDisputed;
import id.kawal.events.ComplaintErased;
import id.kawal.events.ComplaintEscalated;
import id.kawal.events.ComplaintEvent;
import id.kawal.events.ComplaintHandedBack;
import id.kawal.events.ComplaintImported;
import id.kawal.events.ComplaintLodged;
import id.kawal.events.ComplaintReclassified;
import id.kawal.events.ComplaintReferredOutside;
import id.kawal.events.ComplaintRouted;
import id.kawal.events.ComplaintSentBack;
import id.kawal.events.ComplaintSupplemented;
import id.kawal.events.ComplaintVerified;
import id.kawal.events.ComplaintWithdrawn;
import id.kawal.events.ConsentGiven;
import id.kawal.events.ConsentWithdrawn;
import id.kawal.events.DeadlineApproaching;
import id.kawal.events.DeadlineMissed;
import id.kawal.events.EscalationRequested;
import id.kawal.events.EscalationWithdrawn;
import id.kawal.events.EventTypes;
import id.kawal.events.IdentityOpened;
import id.kawal.events.ImportMode;
import id.kawal.events.InterimReplyGiven;
import id.kawal.events.NoticeDelivered;
import id.kawal.events.NoticeFailed;
import id.kawal.events.NoticeSent;
import id.kawal.events.ReferralAccepted;
import id.kawal.events.ReferralBlocked;
import id.kawal.events.ReferralPrepared;
import id.kawal.events.ReferralReturned;
import id.kawal.events.ReferralSent;
import id.kawal.events.ReferralSettled;
import id.kawal.events.SealedValue;
import id.kawal.events.TriageNeeded;
import id.kawal.events.UnknownComplaintEvent;
import id.kawal.events.UpstreamChanged;
import id.kawal.notification.domain.dossier.Contact;
import id.kawal.notification.domain.dossier.Deadline;
import id.kawal.notification.domain.dossier.DossierChange;
import id.kawal.notification.domain.dossier.Rung;
import id.kawal.notification.domain.dossier.SealedText;
import id.kawal.notification.domain.policy.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Contract to domain. No sealed text is taken over but the citizen's own contact: answers and
 * questions are read on the tracking page, not in a mailbox.
 */
final class FactTranslation {

    private FactTranslation() {}

    /**
     * The fact as notices see it.
     *
     * @param id {@code ce_id}
     */
    static Fact of(String id, ComplaintEvent event) {
        return new Fact(
                id,
                name(event),
                wireName(event),
                event.complaintId(),
                event.regionCode(),
                event.occurredAt(),
                attributes(event).map(),
                posts(event),
                change(event));
    }

    /** A fact that no build here can read has no short name, so that no rule speaks of it. */
    private static String name(ComplaintEvent event) {
        return event instanceof UnknownComplaintEvent unknown
                ? unknown.type()
                : EventTypes.of(event).name();
    }

    private static String wireName(ComplaintEvent event) {
        return event instanceof UnknownComplaintEvent unknown
                ? unknown.type()
                : EventTypes.of(event).wireName();
    }

    private static Attributes attributes(ComplaintEvent event) {
        return switch (event) {
            case ComplaintLodged e ->
                    Attributes.of("channel", e.channel())
                            .day("receivedOn", e.receivedAt(), e.regionCode());
            case ComplaintImported e ->
                    Attributes.of("mode", e.mode())
                            .day("receivedOn", e.receivedAt(), e.regionCode());
            case ComplaintVerified e -> Attributes.of("classification", e.classification());
            case ComplaintReclassified e -> Attributes.of("classification", e.to());
            case ComplaintRouted e ->
                    Attributes.of("agencyCode", e.agencyCode())
                            .and("agencyName", e.agencyName())
                            .and("hop", e.hop())
                            .and("decidedBy", e.decidedBy())
                            .and("previousAgencyCode", e.previousAgencyCode());
            case ComplaintHandedBack e -> Attributes.of("agencyCode", e.agencyCode());
            case ComplaintAcknowledged e -> Attributes.of("agencyCode", e.agencyCode());
            case InterimReplyGiven e ->
                    Attributes.of("agencyCode", e.agencyCode())
                            .and("number", e.number())
                            .day("promisedBy", e.promisedBy());
            case ComplaintAnswered e -> Attributes.of("agencyCode", e.agencyCode());
            case ComplaintArchived e -> Attributes.of("ground", e.ground());
            case ComplaintReferredOutside e ->
                    Attributes.of("bodyCode", e.bodyCode())
                            .and("bodyName", e.bodyName())
                            .and("explained", e.explanation() != null);
            case TriageNeeded e -> Attributes.none().and("reasonCodes", e.reasonCodes());
            case ArbiterNeeded e -> Attributes.of("hops", e.hops());
            case ComplaintClosed e -> Attributes.of("closedBy", e.closedBy());
            case ClockStarted e -> Attributes.of("clock", e.clock()).day("dueOn", e.dueAt());
            case ClockSuspended e -> Attributes.of("clock", e.clock()).and("reason", e.reason());
            case ClockResumed e -> Attributes.of("clock", e.clock()).day("dueOn", e.dueAt());
            case ClockMet e -> Attributes.of("clock", e.clock()).and("late", e.late());
            case DeadlineApproaching e ->
                    Attributes.of("clock", e.clock())
                            .and("warning", e.warning())
                            .and("agencyCode", e.agencyCode())
                            .day("dueOn", e.dueAt());
            case DeadlineMissed e ->
                    Attributes.of("clock", e.clock())
                            .and("beforeAdoption", e.beforeAdoption())
                            .and("agencyCode", e.agencyCode())
                            .day("dueOn", e.dueAt());
            case ComplaintEscalated e ->
                    Attributes.of("clock", e.clock())
                            .and("rung", e.rung())
                            .and("rungId", e.rungId())
                            .and("agencyCode", e.agencyCode());
            case EscalationWithdrawn e -> Attributes.of("rungId", e.rungId());
            case ReferralPrepared e ->
                    Attributes.of("office", e.office())
                            .and("initiatedBy", e.initiatedBy())
                            .and("holdReason", e.holdReason());
            case ReferralBlocked e -> Attributes.none().and("missing", e.missing());
            case ReferralSent e -> Attributes.of("office", e.office());
            case ReferralAccepted e -> Attributes.of("officeReference", e.officeReference());
            case ReferralReturned e -> Attributes.of("reasonCode", e.reasonCode());
            case ReferralSettled e -> Attributes.of("outcomeCode", e.outcomeCode());
            case UpstreamChanged e -> Attributes.of("upstreamState", e.upstreamState());
            case ConsentGiven e -> Attributes.of("purpose", e.purpose());
            case ConsentWithdrawn e -> Attributes.of("purpose", e.purpose());
            case ComplaintSupplemented _,
                    ComplaintWithdrawn _,
                    ComplaintConfirmed _,
                    ComplaintDisputed _,
                    EscalationRequested _,
                    AnswerShown _,
                    ComplaintErased _,
                    IdentityOpened _,
                    ComplaintSentBack _,
                    NoticeSent _,
                    NoticeDelivered _,
                    NoticeFailed _,
                    CitizenUnreachable _,
                    UnknownComplaintEvent _ ->
                    Attributes.none();
        };
    }

    private static List<String> posts(ComplaintEvent event) {
        return event instanceof ComplaintEscalated escalated ? escalated.posts() : List.of();
    }

    private static DossierChange change(ComplaintEvent event) {
        if (event instanceof ComplaintLodged e) {
            return new DossierChange.Opened(
                    e.reference(),
                    e.language(),
                    e.anonymous(),
                    e.confidential(),
                    false,
                    new Contact(sealed(e.complainantEmail()), sealed(e.complainantPhone())));
        }
        if (event instanceof ComplaintImported e) {
            return new DossierChange.Opened(
                    e.reference(),
                    "id",
                    e.anonymous(),
                    e.confidential(),
                    e.mode() == ImportMode.HISTORY,
                    Contact.NONE,
                    e.occurredAt());
        }
        return laterChange(event);
    }

    private static DossierChange laterChange(ComplaintEvent event) {
        if (event instanceof ComplaintRouted e) {
            return new DossierChange.Assigned(e.agencyCode(), e.agencyName());
        }
        if (event instanceof ComplaintErased) {
            return new DossierChange.Erased();
        }
        if (event instanceof ComplaintEscalated e) {
            return new DossierChange.RungTold(e.rungId(), new Rung(e.rung(), e.posts()));
        }
        return clockChange(event);
    }

    private static DossierChange clockChange(ComplaintEvent event) {
        if (event instanceof ClockStarted e) {
            return new DossierChange.DeadlineSet(
                    e.clock().name(),
                    new Deadline(
                            e.dueAt().toLocalDate(),
                            e.provisional(),
                            e.basis().kind().name(),
                            e.basis().verified()));
        }
        if (event instanceof ClockResumed e) {
            return new DossierChange.DeadlineMoved(
                    e.clock().name(), e.dueAt().toLocalDate(), e.provisional());
        }
        return new DossierChange.None();
    }

    private static @Nullable SealedText sealed(@Nullable SealedValue value) {
        return value == null
                ? null
                : new SealedText(value.key().name(), value.field(), value.ciphertext());
    }
}
