package id.kawal.intake.application;

import id.kawal.events.Actor;
import id.kawal.events.ComplaintErased;
import id.kawal.intake.domain.Command;
import id.kawal.intake.domain.Complaint;
import id.kawal.intake.domain.Decision;
import id.kawal.intake.domain.ErasureReason;
import id.kawal.intake.domain.TrackingId;
import id.kawal.sealed.ComplaintKeys;
import id.kawal.transport.aggregate.OwedRecord;
import java.time.Clock;
import java.util.stream.Stream;

/** Destroys what is personal in a complaint, here and, by the fact it tells, everywhere else. */
public final class Erasing {

    private final Complaints complaints;
    private final Vault vault;
    private final Clock clock;

    public Erasing(Complaints complaints, Vault vault, Clock clock) {
        this.complaints = complaints;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Stores that it is erased, then destroys the keys; a repeat finishes what was cut off. A
     * report of SP4N-LAPOR! that was taken both as history and live is erased as both.
     */
    public Decision erase(String complaintId, ErasureReason reason, Actor by) {
        var decision = eraseOne(complaintId, reason, by);
        sameReport(complaints.read(complaintId))
                .filter(other -> !other.equals(complaintId))
                .forEach(other -> eraseOne(other, reason, by));
        return decision;
    }

    private static Stream<String> sameReport(Dossier dossier) {
        var particulars = dossier.particulars();
        var origin = particulars == null ? null : particulars.origin();
        if (origin == null) {
            return Stream.empty();
        }
        var report = new TrackingId(origin.trackingId());
        return Stream.of(report.complaintId(), report.liveComplaintId());
    }

    private Decision eraseOne(String complaintId, ErasureReason reason, Actor by) {
        var decision =
                Attempts.untilCurrent(() -> decide(complaints.read(complaintId), reason, by));
        if (!(decision instanceof Decision.Refused)) {
            vault.destroy(complaintId);
        }
        return decision;
    }

    /** Destroys the keys after the fact was heard, whoever told it. */
    public void heard(ComplaintErased fact) {
        vault.destroy(fact.complaintId());
    }

    private Decision decide(Dossier dossier, ErasureReason reason, Actor by) {
        var now = clock.instant();
        var decision = Complaint.decide(dossier.complaint(), new Command.Erase(reason), now);
        if (decision instanceof Decision.Happened(var happening)) {
            var particulars = dossier.known();
            var id = dossier.complaintId();
            var fact = new ComplaintErased(id, particulars.regionCode(), now, by, reason.name());
            complaints.store(
                    dossier,
                    Filing.of(
                                    Complaint.evolve(dossier.complaint(), happening, now),
                                    particulars.erased(),
                                    fact)
                            .after(new OwedRecord(ComplaintKeys.TOPIC, id, null)));
        }
        return decision;
    }
}
