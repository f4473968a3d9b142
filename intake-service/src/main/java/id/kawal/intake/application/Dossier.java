package id.kawal.intake.application;

import id.kawal.intake.domain.Complaint;
import id.kawal.intake.domain.Complaint.Unlodged;
import id.kawal.transport.Position;
import id.kawal.transport.aggregate.StoredAggregate;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as it was read.
 *
 * @param version 0 where it is not here
 * @param sequence number of the last fact it told
 * @param seen last sequence heard, per source
 * @param particulars null where it is not here
 */
public record Dossier(
        String complaintId,
        long version,
        long sequence,
        Map<String, Long> seen,
        Complaint complaint,
        @Nullable Particulars particulars) {

    public Dossier {
        seen = Map.copyOf(seen);
    }

    /** What is read where nothing is. */
    public static Dossier absent(String complaintId) {
        return new Dossier(complaintId, 0, 0, Map.of(), new Unlodged(), null);
    }

    /** The particulars of a complaint that is here. */
    public Particulars known() {
        if (particulars == null) {
            throw new IllegalStateException("There is no complaint " + complaintId);
        }
        return particulars;
    }

    /** Whether this fact has no consequence any more. */
    boolean hasHeard(Position position) {
        return new StoredAggregate(complaintId, version, sequence, new Document(), seen)
                .hasHeard(position);
    }
}
