package id.kawal.transport.aggregate;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static java.util.stream.Collectors.toSet;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The relay's side of a collection: what its documents owe. A claim waits for majority and journal:
 * what it shows may be another's write of this very moment, and a fact that is told before it is
 * safe would leave its number to another fact after a failover. Removals need neither: one that is
 * lost is a record sent twice. Filters name {@code _id} at the top, not inside of {@code $and}: the
 * embedded database looks for it there.
 */
public final class Outbox {

    private static final Bson OWED_PARTS =
            Projections.include(Fields.VERSION, Fields.OUTBOX, Fields.OWED_SINCE);

    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> safe;
    private final String sourcePrefix;
    private final Lease lease;

    Outbox(MongoCollection<Document> documents, String sourcePrefix, Lease lease) {
        this.documents = documents.withWriteConcern(WriteConcern.W1);
        this.safe = documents.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.sourcePrefix = sourcePrefix;
        this.lease = lease;
    }

    public String name() {
        return documents.getNamespace().getCollectionName();
    }

    /** {@code ce_source} of the facts of this document. */
    public String source(String id) {
        return sourcePrefix + id;
    }

    /**
     * Takes or renews the lease, unless somebody else holds it or nothing is owed.
     *
     * @return what is owed, all of it on a majority of the journals
     */
    public Optional<OwedDocument> claim(String id) {
        var now = Instant.now();
        var claimed =
                safe.findOneAndUpdate(
                        new Document(Fields.ID, id)
                                .append(Fields.OWED_SINCE, Fields.PRESENT)
                                .append("$or", free(now)),
                        set(Fields.LEASE, lease.from(now)),
                        new FindOneAndUpdateOptions()
                                .projection(OWED_PARTS)
                                .returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(claimed).map(document -> owedBy(document, lease.sendUntil(now)));
    }

    /**
     * Removes what was acknowledged and gives the lease back.
     *
     * @return what it owes by now, still leased, where somebody wrote meanwhile
     */
    public Optional<OwedDocument> settle(OwedDocument sent) {
        if (documents.updateOne(unchanged(sent), settlement(sent)).getMatchedCount() > 0) {
            return Optional.empty();
        }
        settleSome(sent);
        return claim(sent.id());
    }

    /**
     * Does the same for many documents in one round trip, two where somebody wrote one of them
     * meanwhile.
     *
     * @return ids of those that are to be settled alone
     */
    public Set<String> settleAll(List<OwedDocument> sent) {
        var settlements =
                sent.stream()
                        .map(document ->
                                new UpdateOneModel<Document>(
                                        unchanged(document), settlement(document)))
                        .toList();
        var result = documents.bulkWrite(settlements, new BulkWriteOptions().ordered(false));
        return result.getMatchedCount() == sent.size() ? Set.of() : leased(sent);
    }

    /** The id alone in the filter: the embedded database would scan for more. */
    private Set<String> leased(List<OwedDocument> sent) {
        return documents
                .find(in(Fields.ID, sent.stream().map(OwedDocument::id).toList()))
                .projection(Projections.include(Fields.LEASE_BY))
                .into(new ArrayList<>())
                .stream()
                .filter(document -> document.get(Fields.LEASE) != null)
                .map(document -> document.getString(Fields.ID))
                .collect(toSet());
    }

    private Document unchanged(OwedDocument sent) {
        return new Document(Fields.ID, sent.id())
                .append(Fields.VERSION, sent.version())
                .append(Fields.LEASE_BY, lease.holder());
    }

    private static Bson settlement(OwedDocument sent) {
        return combine(removal(sent), unset(Fields.OWED_SINCE), unset(Fields.LEASE));
    }

    /** Removes what was acknowledged and keeps the lease for the rest. */
    public void settleSome(OwedDocument sent) {
        documents.updateOne(eq(Fields.ID, sent.id()), removal(sent));
    }

    /**
     * Documents that owed something at this instant and are leased by nobody else, longest first.
     */
    public List<String> owing(Instant before, Collection<String> without, int limit) {
        return documents
                .find(
                        new Document(Fields.OWED_SINCE, new Document("$lt", Date.from(before)))
                                .append(Fields.ID, new Document("$nin", without))
                                .append("$or", free(Instant.now())))
                .projection(Projections.include(Fields.ID))
                .sort(Sorts.ascending(Fields.OWED_SINCE))
                .limit(limit)
                .map(document -> document.getString(Fields.ID))
                .into(new ArrayList<>());
    }

    /** Since when the document that waits longest owes something, by system time. */
    public Optional<Instant> oldest() {
        return Optional.ofNullable(
                        documents
                                .find(new Document(Fields.OWED_SINCE, Fields.PRESENT))
                                .projection(Projections.include(Fields.OWED_SINCE))
                                .sort(Sorts.ascending(Fields.OWED_SINCE))
                                .first())
                .map(document -> document.getDate(Fields.OWED_SINCE).toInstant());
    }

    /** How many documents owe something, counted up to a limit. */
    public long owing(int limit) {
        return documents.countDocuments(
                new Document(Fields.OWED_SINCE, Fields.PRESENT), new CountOptions().limit(limit));
    }

    /** Gives back every lease of this process, so that the next need not wait until they expire. */
    public void release() {
        // What is leased owes something, and that is indexed.
        documents.updateMany(
                new Document(Fields.OWED_SINCE, Fields.PRESENT)
                        .append(Fields.LEASE_BY, lease.holder()),
                unset(Fields.LEASE));
    }

    private List<Document> free(Instant now) {
        return List.of(
                new Document(Fields.LEASE, Fields.ABSENT),
                new Document(Fields.LEASE_BY, lease.holder()),
                new Document(Fields.LEASE_UNTIL, new Document("$lt", Date.from(now))));
    }

    private static Bson removal(OwedDocument sent) {
        var ids = sent.owed().stream().map(OutboxEntry::id).toList();
        return pullByFilter(new Document(Fields.OUTBOX, in("id", ids)));
    }

    private static OwedDocument owedBy(Document document, Instant sendUntil) {
        var owed =
                document.getList(Fields.OUTBOX, Document.class, List.of()).stream()
                        .map(OutboxEntry::from)
                        .toList();
        return new OwedDocument(
                document.getString(Fields.ID), document.getLong(Fields.VERSION), owed, sendUntil);
    }
}
