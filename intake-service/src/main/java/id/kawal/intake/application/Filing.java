package id.kawal.intake.application;

import id.kawal.events.ComplaintEvent;
import id.kawal.intake.domain.Complaint;
import id.kawal.transport.Position;
import id.kawal.transport.aggregate.OwedRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one write does to a complaint.
 *
 * @param first owed before the facts: the complaint's keys, or their tombstone
 * @param heard the position of the fact this answers; null for a command
 * @param command id by which a retry of the command is recognised; null where it needs none
 */
public record Filing(
        Complaint complaint,
        Particulars particulars,
        @Nullable OwedRecord first,
        List<ComplaintEvent> facts,
        @Nullable Position heard,
        @Nullable String command) {

    public Filing {
        facts = List.copyOf(facts);
    }

    /** A command's change and the one fact it makes. */
    public static Filing of(Complaint complaint, Particulars particulars, ComplaintEvent fact) {
        return new Filing(complaint, particulars, null, List.of(fact), null, null);
    }

    /** The change that a fact of another service makes. */
    static Filing hearing(Complaint complaint, Particulars particulars, Position heard) {
        return new Filing(complaint, particulars, null, List.of(), heard, null);
    }

    /** The same, behind a record of another topic. */
    public Filing after(OwedRecord record) {
        return new Filing(complaint, particulars, record, facts, heard, command);
    }

    /** The same, made by the command of this id. */
    Filing by(@Nullable String id) {
        return new Filing(complaint, particulars, first, facts, heard, id);
    }
}
