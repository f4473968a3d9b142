package id.kawal.intake.application;

import id.kawal.intake.domain.Complaint;
import id.kawal.intake.domain.Complaint.Unlodged;
import id.kawal.transport.Position;
import id.kawal.transport.aggregate.StoredAggregate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as it was read.
 *
 * @param version 0 where it is not here
 * @param sequence number of the last fact it told
 * @param seen last sequence heard, per source
 * @param particulars null where it is not here
 * @param commands ids of the last commands that changed it, latest last
 */
public record Dossier(
        String complaintId,
        long version,
        long sequence,
        Map<String, Long> seen,
        Complaint complaint,
        @Nullable Particulars particulars,
        List<String> commands) {

    /** A retry comes within seconds; nobody's complaint hears so many words meanwhile. */
    private static final int REMEMBERED = 16;

    public Dossier {
        seen = Map.copyOf(seen);
        commands = List.copyOf(commands);
    }

    /** What is read where nothing is. */
    public static Dossier absent(String complaintId) {
        return new Dossier(complaintId, 0, 0, Map.of(), new Unlodged(), null, List.of());
    }

    /** The particulars of a complaint that is here. */
    public Particulars known() {
        if (particulars == null) {
            throw new IllegalStateException("There is no complaint " + complaintId);
        }
        return particulars;
    }

    /** The commands to remember once this one is stored. */
    public List<String> commandsAfter(@Nullable String command) {
        if (command == null) {
            return commands;
        }
        var all = Stream.concat(commands.stream(), Stream.of(command)).toList();
        return all.subList(Math.max(0, all.size() - REMEMBERED), all.size());
    }

    /** Whether this fact has no consequence any more. */
    boolean hasHeard(Position position) {
        return new StoredAggregate(complaintId, version, sequence, new Document(), seen)
                .hasHeard(position);
    }
}
