package id.kawal.routing.adapter.mongo;

import id.kawal.events.ComplaintEvent;
import id.kawal.routing.application.CaseRecord;
import id.kawal.routing.application.Cases;
import id.kawal.routing.application.StoredCase;
import id.kawal.transport.Position;
import id.kawal.transport.aggregate.AggregateCollection;
import id.kawal.transport.aggregate.Aggregates;
import id.kawal.transport.aggregate.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cases in the collection {@code cases}, by complaintId. */
public final class MongoCases implements Cases {

    static final String COLLECTION = "cases";

    private final AggregateCollection collection;

    public MongoCases(Aggregates aggregates) {
        this.collection = aggregates.collection(COLLECTION);
    }

    @Override
    public StoredCase read(String complaintId) {
        var read = collection.read(complaintId);
        return new StoredCase(
                read, read.exists() ? CaseDocument.read(read.state()) : CaseRecord.UNOPENED);
    }

    @Override
    public void store(
            StoredCase read,
            CaseRecord next,
            List<ComplaintEvent> facts,
            @Nullable Position heard) {
        collection.store(read.read(), Change.of(CaseDocument.write(next), facts).hearing(heard));
    }

    @Override
    public void note(String complaintId, Position heard) {
        collection.note(complaintId, heard);
    }
}
