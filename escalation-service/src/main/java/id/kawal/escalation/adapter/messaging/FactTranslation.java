package id.kawal.escalation.adapter.messaging;

import id.kawal.escalation.domain.Actor;
import id.kawal.escalation.domain.Cause;
import id.kawal.escalation.domain.Command;
import id.kawal.escalation.domain.Content;
import id.kawal.escalation.domain.Fact;
import id.kawal.escalation.domain.clock.Classification;
import id.kawal.events.AnswerShown;
import id.kawal.events.ComplaintAnswered;
import id.kawal.events.ComplaintArchived;
import id.kawal.events.ComplaintClosed;
import id.kawal.events.ComplaintConfirmed;
import id.kawal.events.ComplaintDisputed;
import id.kawal.events.ComplaintErased;
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
import id.kawal.events.EscalationRequested;
import id.kawal.events.ImportMode;
import id.kawal.events.InterimReplyGiven;
import id.kawal.events.NoticeDelivered;
import id.kawal.events.UpstreamChanged;
import id.kawal.events.UpstreamState;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Facts of the contract in the words of the clocks. */
final class FactTranslation {

    private static final String TO_THE_OMBUDSMAN = "IDENTITY_TO_OMBUDSMAN";
    private static final String CITIZEN = "CITIZEN";

    private FactTranslation() {}

    /**
     * The command a fact gives; empty where neither a clock nor a referral cares.
     *
     * @param eventId the same for every delivery
     * @param now when it is heard
     */
    static Optional<Command> of(String eventId, ComplaintEvent event, Instant now) {
        return switch (event) {
            case ComplaintErased erased -> Optional.of(new Command.Erase(cause(erased)));
            case ComplaintImported imported when imported.mode() == ImportMode.HISTORY ->
                    Optional.of(new Command.KeepAsHistory(cause(imported)));
            default -> fact(eventId, event).map(fact -> new Command.Hear(fact, now));
        };
    }

    private static Optional<Fact> fact(String id, ComplaintEvent event) {
        return content(event).map(content -> new Fact(id, instant(event), actor(event), content));
    }

    /** The instant that counts for the clocks. */
    private static Instant instant(ComplaintEvent event) {
        return switch (event) {
            case ComplaintLodged lodged -> lodged.receivedAt();
            case ComplaintImported imported -> imported.receivedAt();
            case UpstreamChanged changed -> changed.exportedAt();
            default -> event.occurredAt();
        };
    }

    private static Optional<Content> content(ComplaintEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case ComplaintLodged it ->
                            new Content.Lodged(it.regionCode(), it.complainantName() != null);
                    case ComplaintImported it -> adopted(it);
                    case UpstreamChanged it -> upstream(it.upstreamState(), it.upstreamAgency());
                    case ComplaintSupplemented _ -> new Content.Supplemented();
                    case ComplaintWithdrawn _ -> new Content.Withdrawn();
                    case ComplaintConfirmed _ -> new Content.Confirmed();
                    case ComplaintDisputed _ -> new Content.Disputed();
                    case EscalationRequested _ -> new Content.EscalationRequested();
                    case ConsentGiven it when it.purpose().equals(TO_THE_OMBUDSMAN) ->
                            new Content.ConsentGiven();
                    case ConsentWithdrawn it when it.purpose().equals(TO_THE_OMBUDSMAN) ->
                            new Content.ConsentWithdrawn();
                    case AnswerShown it -> new Content.AnswerReached(it.answerId());
                    case NoticeDelivered it when isAnswerToTheCitizen(it) ->
                            new Content.AnswerReached(it.causeId());
                    case ComplaintVerified it -> new Content.Classified(of(it.classification()));
                    case ComplaintReclassified it -> new Content.Classified(of(it.to()));
                    case ComplaintRouted it -> new Content.Routed(it.agencyCode());
                    case ComplaintHandedBack _ -> new Content.HandedBack();
                    case ComplaintReferredOutside _ -> new Content.ReferredOutside();
                    case ComplaintArchived _ -> new Content.Archived();
                    case ComplaintSentBack _ -> new Content.SentBack();
                    case InterimReplyGiven it -> new Content.InterimReply(it.promisedBy());
                    case ComplaintAnswered _ -> new Content.Answered();
                    case ComplaintClosed it ->
                            new Content.Closed(
                                    Content.Closed.By.valueOf(it.closedBy().name()), it.asOf());
                    default -> null; // our own echo, or nothing a clock cares for
                });
    }

    private static Content adopted(ComplaintImported it) {
        var classification = it.classification();
        return new Content.Adopted(
                it.regionCode(),
                it.recordedAt(),
                it.exportedAt(),
                upstream(it.upstreamState(), it.upstreamAgency()),
                classification == null ? Classification.UNCLASSIFIED : of(classification),
                it.complainantName() != null);
    }

    private static Content.Upstream upstream(UpstreamState state, @Nullable String agency) {
        return new Content.Upstream(Content.Upstream.State.valueOf(state.name()), agency != null);
    }

    private static boolean isAnswerToTheCitizen(NoticeDelivered it) {
        return it.audience().equals(CITIZEN)
                && it.causeType().equals(ComplaintAnswered.TYPE.wireName());
    }

    private static Classification of(id.kawal.events.Classification classification) {
        return Classification.valueOf(classification.name());
    }

    private static Cause cause(ComplaintEvent event) {
        return new Cause(event.occurredAt(), actor(event));
    }

    private static Actor actor(ComplaintEvent event) {
        return new Actor(Actor.Kind.valueOf(event.actor().kind().name()), event.actor().id());
    }
}
