package id.kawal.intake.application.timeline;

import id.kawal.events.ClosedBy;
import id.kawal.events.ComplaintAcknowledged;
import id.kawal.events.ComplaintAnswered;
import id.kawal.events.ComplaintArchived;
import id.kawal.events.ComplaintClosed;
import id.kawal.events.ComplaintConfirmed;
import id.kawal.events.ComplaintDisputed;
import id.kawal.events.ComplaintEvent;
import id.kawal.events.ComplaintHandedBack;
import id.kawal.events.ComplaintImported;
import id.kawal.events.ComplaintReferredOutside;
import id.kawal.events.ComplaintRouted;
import id.kawal.events.ComplaintSentBack;
import id.kawal.events.ComplaintSupplemented;
import id.kawal.events.ComplaintVerified;
import id.kawal.events.ComplaintWithdrawn;
import id.kawal.events.InterimReplyGiven;
import id.kawal.events.UpstreamChanged;
import id.kawal.events.UpstreamState;

/** In which state a fact leaves the case, as the citizen is told. */
final class CaseStates {

    private CaseStates() {}

    static CaseState after(CaseState state, boolean held, ComplaintEvent fact) {
        return switch (fact) {
            case ComplaintImported imported -> of(imported.upstreamState());
            case UpstreamChanged changed -> of(changed.upstreamState());
            case ComplaintVerified _ -> state == CaseState.RECEIVED ? CaseState.VERIFIED : state;
            case ComplaintRouted _ -> CaseState.ROUTED;
            case ComplaintHandedBack _ -> CaseState.VERIFIED;
            case ComplaintAcknowledged _ -> workedOn(state);
            case InterimReplyGiven _ -> workedOn(state);
            case ComplaintSentBack _ -> CaseState.AWAITING_CITIZEN;
            case ComplaintSupplemented _ ->
                    state == CaseState.AWAITING_CITIZEN ? resumed(held) : state;
            case ComplaintAnswered _ -> CaseState.ANSWERED;
            case ComplaintDisputed _ -> CaseState.IN_PROGRESS;
            case ComplaintConfirmed _ -> CaseState.CLOSED;
            case ComplaintWithdrawn _ -> CaseState.WITHDRAWN;
            case ComplaintArchived _ -> CaseState.ARCHIVED;
            case ComplaintReferredOutside _ -> CaseState.REFERRED_OUTSIDE;
            case ComplaintClosed closed -> closed(state, closed.closedBy());
            default -> state;
        };
    }

    /** A question to the citizen stays open whatever the agency says beside it. */
    private static CaseState workedOn(CaseState state) {
        return state == CaseState.AWAITING_CITIZEN ? state : CaseState.IN_PROGRESS;
    }

    private static CaseState resumed(boolean held) {
        return held ? CaseState.IN_PROGRESS : CaseState.RECEIVED;
    }

    /**
     * Silence heard after a dispute was none; a withdrawal stays one. An archive and a referral
     * outside end the case themselves: the close that follows does not make it settled.
     */
    private static CaseState closed(CaseState state, ClosedBy by) {
        return switch (by) {
            case SILENCE -> state == CaseState.ANSWERED ? CaseState.CLOSED : state;
            case WITHDRAWAL -> CaseState.WITHDRAWN;
            case CITIZEN -> CaseState.CLOSED;
            case OFFICE, UPSTREAM -> isPutAway(state) ? state : CaseState.CLOSED;
        };
    }

    private static boolean isPutAway(CaseState state) {
        return state == CaseState.ARCHIVED || state == CaseState.REFERRED_OUTSIDE;
    }

    private static CaseState of(UpstreamState upstream) {
        return switch (upstream) {
            case OPEN -> CaseState.RECEIVED;
            case AWAITING_CITIZEN -> CaseState.AWAITING_CITIZEN;
            case ANSWERED -> CaseState.ANSWERED;
            case CLOSED -> CaseState.CLOSED;
            case ARCHIVED -> CaseState.ARCHIVED;
        };
    }
}
