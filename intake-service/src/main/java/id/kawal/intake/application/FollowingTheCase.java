package id.kawal.intake.application;

import id.kawal.events.ClosedBy;
import id.kawal.events.ComplaintAnswered;
import id.kawal.events.ComplaintArchived;
import id.kawal.events.ComplaintClosed;
import id.kawal.events.ComplaintEvent;
import id.kawal.events.ComplaintReferredOutside;
import id.kawal.events.ComplaintRouted;
import id.kawal.events.ReferralReturned;
import id.kawal.events.ReferralSettled;
import id.kawal.intake.domain.CaseFact;
import id.kawal.intake.domain.Complaint;
import id.kawal.intake.domain.Ending;
import id.kawal.transport.consume.ReceivedEvent;
import java.util.Optional;

/** Keeps up with what became of the case, so that the citizen's words meet the right state. */
public final class FollowingTheCase {

    private final Complaints complaints;

    public FollowingTheCase(Complaints complaints) {
        this.complaints = complaints;
    }

    /** Hears one fact; a repeat changes nothing. */
    public void hear(ReceivedEvent received) {
        caseFact(received)
                .ifPresentOrElse(
                        fact -> follow(received, fact),
                        () -> complaints.note(received.event().complaintId(), received.position()));
    }

    private void follow(ReceivedEvent received, CaseFact fact) {
        var dossier = complaints.read(received.event().complaintId());
        if (dossier.hasHeard(received.position())) {
            return;
        }
        var particulars = dossier.particulars();
        var next = Complaint.hear(dossier.complaint(), fact);
        if (particulars == null || next.equals(dossier.complaint())) {
            complaints.note(dossier.complaintId(), received.position());
        } else {
            complaints.store(dossier, Filing.hearing(next, particulars, received.position()));
        }
    }

    /** Only what decides about the citizen's next word; the rest is for the timeline. */
    private static Optional<CaseFact> caseFact(ReceivedEvent received) {
        var event = received.event();
        if (event instanceof ComplaintRouted) {
            return Optional.of(new CaseFact.Routed());
        }
        if (event instanceof ComplaintAnswered) {
            return Optional.of(new CaseFact.Answered(received.id()));
        }
        if (event instanceof ReferralReturned || event instanceof ReferralSettled) {
            return Optional.of(new CaseFact.ReferralReturned());
        }
        return ending(event).map(ending -> new CaseFact.Ended(ending, event.occurredAt()));
    }

    private static Optional<Ending> ending(ComplaintEvent event) {
        if (event instanceof ComplaintArchived) {
            return Optional.of(Ending.ARCHIVED);
        }
        if (event instanceof ComplaintReferredOutside) {
            return Optional.of(Ending.REFERRED_OUTSIDE);
        }
        return event instanceof ComplaintClosed closed
                ? Optional.of(ending(closed.closedBy()))
                : Optional.empty();
    }

    private static Ending ending(ClosedBy by) {
        return switch (by) {
            case CITIZEN -> Ending.CONFIRMED;
            case SILENCE -> Ending.SILENCE;
            case WITHDRAWAL -> Ending.WITHDRAWN;
            case OFFICE -> Ending.OFFICE;
            case UPSTREAM -> Ending.UPSTREAM;
        };
    }
}
