package id.kawal.events;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every type of fact there is, in the order of the catalogue. */
public final class EventTypes {

    public static final List<EventType<?>> ALL =
            List.of(
                    ComplaintLodged.TYPE,
                    ComplaintImported.TYPE,
                    UpstreamChanged.TYPE,
                    ComplaintSupplemented.TYPE,
                    ComplaintWithdrawn.TYPE,
                    ComplaintConfirmed.TYPE,
                    ComplaintDisputed.TYPE,
                    EscalationRequested.TYPE,
                    ConsentGiven.TYPE,
                    ConsentWithdrawn.TYPE,
                    AnswerShown.TYPE,
                    ComplaintErased.TYPE,
                    IdentityOpened.TYPE,
                    ComplaintVerified.TYPE,
                    ComplaintReclassified.TYPE,
                    ComplaintSentBack.TYPE,
                    ComplaintRouted.TYPE,
                    ComplaintHandedBack.TYPE,
                    ComplaintAcknowledged.TYPE,
                    InterimReplyGiven.TYPE,
                    ComplaintAnswered.TYPE,
                    ComplaintArchived.TYPE,
                    ComplaintReferredOutside.TYPE,
                    TriageNeeded.TYPE,
                    ArbiterNeeded.TYPE,
                    ComplaintClosed.TYPE,
                    ClockStarted.TYPE,
                    ClockSuspended.TYPE,
                    ClockResumed.TYPE,
                    ClockMet.TYPE,
                    DeadlineApproaching.TYPE,
                    DeadlineMissed.TYPE,
                    ComplaintEscalated.TYPE,
                    EscalationWithdrawn.TYPE,
                    ReferralPrepared.TYPE,
                    ReferralBlocked.TYPE,
                    ReferralSent.TYPE,
                    ReferralAccepted.TYPE,
                    ReferralReturned.TYPE,
                    ReferralSettled.TYPE,
                    NoticeSent.TYPE,
                    NoticeDelivered.TYPE,
                    NoticeFailed.TYPE,
                    CitizenUnreachable.TYPE);

    private static final Map<String, EventType<?>> BY_WIRE_NAME =
            ALL.stream().collect(toUnmodifiableMap(EventType::wireName, type -> type));

    private static final Map<Class<?>, EventType<?>> BY_CLASS =
            ALL.stream().collect(toUnmodifiableMap(EventType::javaType, type -> type));

    private EventTypes() {}

    /** The type with this {@code ce_type}, or empty where this build has never heard of it. */
    public static Optional<EventType<?>> named(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }

    /**
     * The type of this fact.
     *
     * @throws IllegalArgumentException for an {@link UnknownComplaintEvent}, which nobody may send
     */
    public static EventType<?> of(ComplaintEvent event) {
        var type = BY_CLASS.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException(event.getClass() + " has no wire type");
        }
        return type;
    }
}
