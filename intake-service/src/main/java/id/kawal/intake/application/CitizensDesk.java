package id.kawal.intake.application;

import id.kawal.events.Actor;
import id.kawal.events.AnswerShown;
import id.kawal.events.ComplaintConfirmed;
import id.kawal.events.ComplaintDisputed;
import id.kawal.events.ComplaintEvent;
import id.kawal.events.ComplaintSupplemented;
import id.kawal.events.ComplaintWithdrawn;
import id.kawal.events.ConsentGiven;
import id.kawal.events.ConsentWithdrawn;
import id.kawal.events.EscalationRequested;
import id.kawal.intake.domain.Command;
import id.kawal.intake.domain.Complaint;
import id.kawal.intake.domain.Decision;
import id.kawal.intake.domain.Happening;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Hears what a complainant says about their complaint after it was lodged. */
public final class CitizensDesk {

    private final Complaints complaints;
    private final Vault vault;
    private final Clock clock;

    public CitizensDesk(Complaints complaints, Vault vault, Clock clock) {
        this.complaints = complaints;
        this.vault = vault;
        this.clock = clock;
    }

    /** Decides on a word of whoever {@link Tracking} let in, and stores what came of it. */
    public Decision hear(String complaintId, Command.Word word) {
        return Attempts.untilCurrent(() -> decide(complaints.read(complaintId), word, null));
    }

    /**
     * The same for a word that may be sent again after a crash.
     *
     * @param commandId the same for every try: what one of them stored is not done again
     */
    public Decision hear(String complaintId, Command.Word word, String commandId) {
        return Attempts.untilCurrent(() -> decide(complaints.read(complaintId), word, commandId));
    }

    private Decision decide(Dossier dossier, Command.Word word, @Nullable String commandId) {
        if (commandId != null && dossier.commands().contains(commandId)) {
            return Decision.ignored(Decision.Reason.ALREADY_HEARD);
        }
        var now = clock.instant();
        var decision = Complaint.decide(dossier.complaint(), word, now);
        if (decision instanceof Decision.Happened(var happening)) {
            var next = Complaint.evolve(dossier.complaint(), happening, now);
            complaints.store(
                    dossier,
                    Filing.of(next, dossier.known(), fact(dossier, happening, now)).by(commandId));
        }
        return decision;
    }

    private ComplaintEvent fact(Dossier dossier, Happening happening, Instant at) {
        var id = dossier.complaintId();
        var region = dossier.known().regionCode();
        var by = Actor.CITIZEN;
        return switch (happening) {
            case Happening.Supplemented(var text) ->
                    new ComplaintSupplemented(
                            id, region, at, by, vault.content(id, "supplement.text", text));
            case Happening.Withdrawn(var reason) ->
                    new ComplaintWithdrawn(
                            id,
                            region,
                            at,
                            by,
                            vault.contentIfAny(id, "withdrawal.reason", reason));
            case Happening.Confirmed(var rating, var remark) ->
                    new ComplaintConfirmed(
                            id,
                            region,
                            at,
                            by,
                            rating,
                            vault.contentIfAny(id, "confirmation.remark", remark));
            case Happening.Disputed(var reason) ->
                    new ComplaintDisputed(
                            id, region, at, by, vault.content(id, "dispute.reason", reason));
            case Happening.EscalationAsked(var reason) ->
                    new EscalationRequested(
                            id,
                            region,
                            at,
                            by,
                            vault.contentIfAny(id, "escalation-request.reason", reason));
            case Happening.ConsentGiven(var purpose) ->
                    new ConsentGiven(id, region, at, by, purpose.name());
            case Happening.ConsentWithdrawn(var purpose) ->
                    new ConsentWithdrawn(id, region, at, by, purpose.name());
            case Happening.AnswerSeen(var answerId) ->
                    new AnswerShown(id, region, at, by, answerId);
            case Happening.Lodged _,
                    Happening.TakenOver _,
                    Happening.ChangedUpstream _,
                    Happening.IdentityOpened _,
                    Happening.Erased _ ->
                    throw new IllegalStateException("No citizen's word: " + happening.getClass());
        };
    }
}
