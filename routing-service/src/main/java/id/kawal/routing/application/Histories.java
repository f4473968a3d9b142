package id.kawal.routing.application;

import id.kawal.events.ComplaintAcknowledged;
import id.kawal.events.ComplaintAnswered;
import id.kawal.events.ComplaintArchived;
import id.kawal.events.ComplaintEvent;
import id.kawal.events.ComplaintHandedBack;
import id.kawal.events.ComplaintReferredOutside;
import id.kawal.events.ComplaintRouted;
import id.kawal.events.ComplaintSentBack;
import id.kawal.events.EventTypes;
import id.kawal.events.InterimReplyGiven;
import id.kawal.events.SealedValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a case's history says of the facts it told. */
final class Histories {

    private Histories() {}

    static List<Remark> of(List<ComplaintEvent> facts) {
        return facts.stream().map(fact -> of(fact, agency(fact), words(fact))).toList();
    }

    static Remark of(
            ComplaintEvent fact, @Nullable String agencyCode, @Nullable SealedValue words) {
        return new Remark(
                fact.occurredAt(),
                EventTypes.of(fact).wireName(),
                fact.actor().kind() + " " + fact.actor().id(),
                agencyCode,
                words);
    }

    private static @Nullable String agency(ComplaintEvent fact) {
        if (fact instanceof ComplaintRouted routed) {
            return routed.agencyCode();
        }
        if (fact instanceof ComplaintHandedBack handedBack) {
            return handedBack.agencyCode();
        }
        if (fact instanceof ComplaintAcknowledged acknowledged) {
            return acknowledged.agencyCode();
        }
        if (fact instanceof InterimReplyGiven reply) {
            return reply.agencyCode();
        }
        return fact instanceof ComplaintAnswered answered ? answered.agencyCode() : null;
    }

    private static @Nullable SealedValue words(ComplaintEvent fact) {
        if (fact instanceof ComplaintSentBack sentBack) {
            return sentBack.question();
        }
        if (fact instanceof ComplaintHandedBack handedBack) {
            return handedBack.reason();
        }
        if (fact instanceof InterimReplyGiven reply) {
            return reply.text();
        }
        if (fact instanceof ComplaintAnswered answered) {
            return answered.text();
        }
        if (fact instanceof ComplaintArchived archived) {
            return archived.explanation();
        }
        return fact instanceof ComplaintReferredOutside referred ? referred.explanation() : null;
    }
}
