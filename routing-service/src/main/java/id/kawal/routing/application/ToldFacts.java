package id.kawal.routing.application;

import id.kawal.events.Actor;
import id.kawal.events.ArbiterNeeded;
import id.kawal.events.Classification;
import id.kawal.events.ClosedBy;
import id.kawal.events.ComplaintAcknowledged;
import id.kawal.events.ComplaintAnswered;
import id.kawal.events.ComplaintArchived;
import id.kawal.events.ComplaintClosed;
import id.kawal.events.ComplaintEvent;
import id.kawal.events.ComplaintHandedBack;
import id.kawal.events.ComplaintReclassified;
import id.kawal.events.ComplaintReferredOutside;
import id.kawal.events.ComplaintRouted;
import id.kawal.events.ComplaintSentBack;
import id.kawal.events.ComplaintVerified;
import id.kawal.events.DataKey;
import id.kawal.events.DecidedBy;
import id.kawal.events.InterimReplyGiven;
import id.kawal.events.SealedValue;
import id.kawal.events.TriageNeeded;
import id.kawal.routing.domain.cases.CaseEvent;
import id.kawal.routing.domain.cases.Sealed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of a case in the words of the contract. */
final class ToldFacts {

    private final String complaintId;
    private final String regionCode;

    ToldFacts(String complaintId, String regionCode) {
        this.complaintId = complaintId;
        this.regionCode = regionCode;
    }

    List<ComplaintEvent> of(List<CaseEvent> events) {
        return events.stream()
                .filter(CaseEvent.Told.class::isInstance)
                .map(event -> of((CaseEvent.Told) event))
                .toList();
    }

    private ComplaintEvent of(CaseEvent.Told event) {
        var at = event.at();
        var actor = new Actor(Actor.Kind.valueOf(event.actor().kind().name()), event.actor().id());
        return switch (event) {
            case CaseEvent.Verified(_, _, var verdict) ->
                    new ComplaintVerified(
                            complaintId,
                            regionCode,
                            at,
                            actor,
                            of(verdict.classification()),
                            verdict.category());
            case CaseEvent.Reclassified(_, _, var from, var to) ->
                    new ComplaintReclassified(
                            complaintId, regionCode, at, actor, of(from), of(to.classification()));
            case CaseEvent.SentBack(_, _, var question) ->
                    new ComplaintSentBack(complaintId, regionCode, at, actor, of(question));
            case CaseEvent.Routed routed ->
                    new ComplaintRouted(
                            complaintId,
                            regionCode,
                            at,
                            actor,
                            routed.agencyCode(),
                            routed.agencyName(),
                            routed.hop(),
                            DecidedBy.valueOf(routed.decidedBy().name()),
                            routed.confidence(),
                            routed.reasons(),
                            routed.previousAgencyCode());
            case CaseEvent.HandedBack(_, _, var agency, var proposed, var reason) ->
                    new ComplaintHandedBack(
                            complaintId, regionCode, at, actor, agency, proposed, of(reason));
            case CaseEvent.Acknowledged(_, _, var agency) ->
                    new ComplaintAcknowledged(complaintId, regionCode, at, actor, agency);
            case CaseEvent.InterimReplyGiven(_, _, var agency, var text, var by, var number) ->
                    new InterimReplyGiven(
                            complaintId, regionCode, at, actor, agency, of(text), by, number);
            case CaseEvent.Answered(_, _, var agency, var text) ->
                    new ComplaintAnswered(complaintId, regionCode, at, actor, agency, of(text));
            case CaseEvent.Archived(_, _, var ground, var explanation) ->
                    new ComplaintArchived(
                            complaintId, regionCode, at, actor, ground.name(), of(explanation));
            case CaseEvent.ReferredOutside(_, _, var body, var name, var explanation) ->
                    new ComplaintReferredOutside(
                            complaintId, regionCode, at, actor, body, name, ofAny(explanation));
            case CaseEvent.TriageNeeded(_, _, var reasons, var candidates) ->
                    new TriageNeeded(complaintId, regionCode, at, actor, reasons, candidates);
            case CaseEvent.ArbiterNeeded(_, _, var hops) ->
                    new ArbiterNeeded(complaintId, regionCode, at, actor, hops);
            case CaseEvent.Closed(_, _, var closedBy, var asOf) ->
                    new ComplaintClosed(
                            complaintId,
                            regionCode,
                            at,
                            actor,
                            ClosedBy.valueOf(closedBy.name()),
                            asOf);
        };
    }

    private static Classification of(id.kawal.routing.domain.cases.Classification classification) {
        return Classification.valueOf(classification.name());
    }

    private static SealedValue of(Sealed sealed) {
        return new SealedValue(DataKey.CONTENT, sealed.field(), sealed.ciphertext());
    }

    private static @Nullable SealedValue ofAny(@Nullable Sealed sealed) {
        return sealed == null ? null : of(sealed);
    }
}
