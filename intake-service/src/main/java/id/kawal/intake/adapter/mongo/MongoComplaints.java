package id.kawal.intake.adapter.mongo;

import id.kawal.intake.application.Complaints;
import id.kawal.intake.application.Dossier;
import id.kawal.intake.application.Filing;
import id.kawal.intake.domain.Complaint.Unlodged;
import id.kawal.transport.Position;
import id.kawal.transport.aggregate.AggregateCollection;
import id.kawal.transport.aggregate.Aggregates;
import id.kawal.transport.aggregate.Change;
import id.kawal.transport.aggregate.StoredAggregate;
import java.util.List;
import org.bson.Document;

/** Complaints in the collection {@code complaints}, found by their id alone. */
public final class MongoComplaints implements Complaints {

    private final AggregateCollection collection;

    public MongoComplaints(Aggregates aggregates) {
        this.collection = aggregates.collection("complaints");
    }

    @Override
    public Dossier read(String complaintId) {
        var stored = collection.read(complaintId);
        var isHere = stored.exists();
        return new Dossier(
                complaintId,
                stored.version(),
                stored.sequence(),
                stored.seen(),
                isHere ? ComplaintDocument.complaint(stored.state()) : new Unlodged(),
                isHere ? ComplaintDocument.particulars(stored.state()) : null,
                isHere ? ComplaintDocument.commands(stored.state()) : List.of());
    }

    @Override
    public void store(Dossier read, Filing filing) {
        var first = filing.first();
        collection.store(
                new StoredAggregate(
                        read.complaintId(),
                        read.version(),
                        read.sequence(),
                        new Document(),
                        read.seen()),
                new Change(
                        ComplaintDocument.write(
                                filing.complaint(),
                                filing.particulars(),
                                read.commandsAfter(filing.command())),
                        first == null ? List.of() : List.of(first),
                        filing.facts(),
                        filing.heard()));
    }

    @Override
    public void note(String complaintId, Position heard) {
        collection.note(complaintId, heard);
    }
}
