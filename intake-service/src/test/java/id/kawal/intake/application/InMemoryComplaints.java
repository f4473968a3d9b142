package id.kawal.intake.application;

import id.kawal.events.ComplaintEvent;
import id.kawal.intake.domain.Complaint.Unlodged;
import id.kawal.transport.Position;
import id.kawal.transport.aggregate.OwedRecord;
import id.kawal.transport.aggregate.StaleAggregate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Complaints of a test; keeps the promises of the port. */
public final class InMemoryComplaints implements Complaints {

    private final Map<String, Dossier> all = new HashMap<>();
    public final List<ComplaintEvent> facts = new ArrayList<>();
    public final List<OwedRecord> first = new ArrayList<>();

    @Override
    public synchronized Dossier read(String complaintId) {
        return all.getOrDefault(complaintId, Dossier.absent(complaintId));
    }

    @Override
    public synchronized void store(Dossier read, Filing filing) {
        var current = read(read.complaintId());
        if (current.version() != read.version()) {
            throw new StaleAggregate("complaints", read.complaintId());
        }
        var seen = new HashMap<>(current.seen());
        var heard = filing.heard();
        if (heard != null) {
            seen.merge(heard.source(), heard.sequence(), Math::max);
        }
        all.put(
                read.complaintId(),
                new Dossier(
                        read.complaintId(),
                        read.version() + 1,
                        read.sequence() + filing.facts().size(),
                        seen,
                        filing.complaint(),
                        filing.particulars(),
                        read.commandsAfter(filing.command())));
        if (filing.first() != null) {
            first.add(filing.first());
        }
        facts.addAll(filing.facts());
    }

    @Override
    public synchronized void note(String complaintId, Position heard) {
        var current = read(complaintId);
        if (current.hasHeard(heard)) {
            return;
        }
        var seen = new HashMap<>(current.seen());
        seen.merge(heard.source(), heard.sequence(), Math::max);
        all.put(
                complaintId,
                new Dossier(
                        complaintId,
                        current.version(),
                        current.sequence(),
                        seen,
                        current.particulars() == null ? new Unlodged() : current.complaint(),
                        current.particulars(),
                        current.commands()));
    }

    public synchronized int size() {
        return all.size();
    }
}
