package id.kawal.intake.application;

import id.kawal.intake.domain.ReferenceNumber;
import id.kawal.intake.domain.TrackingSecret;
import java.util.Optional;

/** Lets in whoever has the number and the secret. */
public final class Tracking {

    /** Compared with where there is nothing to compare, so that both answers take the same work. */
    private static final String NO_COMPLAINT = "00000000-0000-0000-0000-000000000000";

    private static final String NO_HASH = "0".repeat(64);

    private final Complaints complaints;

    public Tracking(Complaints complaints) {
        this.complaints = complaints;
    }

    /** The complaint, or empty: which of the two was wrong nobody learns, not even by the time. */
    public Optional<Dossier> open(String reference, String secret) {
        var id =
                ReferenceNumber.parse(reference)
                        .map(ReferenceNumber::complaintId)
                        .orElse(NO_COMPLAINT);
        var dossier = complaints.read(id);
        var particulars = dossier.particulars();
        var hash = particulars == null ? null : particulars.secretHash();
        var matches = new TrackingSecret(secret).matches(id, hash == null ? NO_HASH : hash);
        return matches ? Optional.of(dossier) : Optional.empty();
    }
}
