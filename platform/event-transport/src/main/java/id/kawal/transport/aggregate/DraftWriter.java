package id.kawal.transport.aggregate;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Writes the drafts of a unit of work: one round trip, each draft on the same condition as if it
 * were written alone. Where the database did not do all of them, it is asked which it did.
 */
final class DraftWriter {

    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);

    private final Documents documents;
    private final Outbox outbox;
    private final OutboxSettings settings;

    DraftWriter(Documents documents, Outbox outbox, OutboxSettings settings) {
        this.documents = documents;
        this.outbox = outbox;
        this.settings = settings;
    }

    /**
     * Writes drafts and hands over what they owe.
     *
     * @return ids of those that do not hold afterwards what they should
     */
    Set<String> write(List<Draft> drafts) {
        var now = Instant.now();
        var done = drafts.stream().map(Draft::id).collect(toSet());
        var leased = new HashSet<>(done);
        if (!areDone(drafts.stream().flatMap(draft -> writes(draft, now)).toList())) {
            var found = found(done);
            drafts.forEach(draft -> {
                var document = found.getOrDefault(draft.id(), new Document());
                if (!hasHeard(document, draft)) {
                    done.remove(draft.id());
                }
                if (!owes(document, draft)) {
                    leased.remove(draft.id());
                }
            });
        }
        drafts.stream()
                .filter(draft -> leased.contains(draft.id()) && done.contains(draft.id()))
                .forEach(draft -> handOver(draft, now));
        return drafts.stream().map(Draft::id).filter(id -> !done.contains(id)).collect(toSet());
    }

    private boolean areDone(List<WriteModel<Document>> writes) {
        return documents.call(all -> {
            try {
                var result = all.bulkWrite(writes, ANY_ORDER);
                var done = result.getInsertedCount() + result.getMatchedCount();
                return done + result.getUpserts().size() == writes.size();
            } catch (MongoBulkWriteException some) {
                if (some.getWriteConcernError() != null) {
                    throw some;
                }
                return false;
            }
        });
    }

    private Stream<WriteModel<Document>> writes(Draft draft, Instant now) {
        if (!draft.isStored()) {
            return draft.heard().entrySet().stream()
                    .map(heard -> note(draft.id(), heard.getKey(), heard.getValue()));
        }
        return Stream.of(
                draft.isNew() ? new InsertOneModel<>(document(draft, now)) : update(draft, now));
    }

    private WriteModel<Document> update(Draft draft, Instant now) {
        return draft.owed().isEmpty()
                ? new UpdateOneModel<>(current(draft), changed(draft))
                : new UpdateOneModel<>(owingNothing(draft), leasing(draft, now));
    }

    /** A new document; what it owes is leased to this process. */
    Document document(Draft draft, Instant now) {
        var after = draft.after();
        var seen = new Document();
        after.seen().forEach((source, last) -> seen.append(Fields.seenKey(source), last));
        var document =
                new Document(Fields.ID, draft.id())
                        .append(Fields.VERSION, after.version())
                        .append(Fields.SEQUENCE, after.sequence())
                        .append(Fields.STATE, after.state())
                        .append(Fields.SEEN, seen)
                        .append(Fields.OUTBOX, outbox(draft));
        if (!draft.owed().isEmpty()) {
            document.append(Fields.OWED_SINCE, Date.from(now))
                    .append(Fields.LEASE, settings.lease().from(now));
        }
        return document;
    }

    static Document current(Draft draft) {
        return new Document(Fields.ID, draft.id()).append(Fields.VERSION, draft.before().version());
    }

    static Document owingNothing(Draft draft) {
        return current(draft).append(Fields.OWED_SINCE, Fields.ABSENT);
    }

    static Bson changed(Draft draft) {
        var after = draft.after();
        var updates = new ArrayList<Bson>();
        updates.add(set(Fields.STATE, after.state()));
        updates.add(set(Fields.VERSION, after.version()));
        updates.add(set(Fields.SEQUENCE, after.sequence()));
        draft.heard()
                .forEach(
                        (source, heard) -> updates.add(max(Fields.seenPath(source), heard.last())));
        return combine(updates);
    }

    Bson leasing(Draft draft, Instant now) {
        return combine(
                changed(draft),
                pushEach(Fields.OUTBOX, outbox(draft)),
                set(Fields.OWED_SINCE, Date.from(now)),
                set(Fields.LEASE, settings.lease().from(now)));
    }

    static Bson owingMore(Draft draft, Instant now) {
        return combine(
                changed(draft),
                pushEach(Fields.OUTBOX, outbox(draft)),
                min(Fields.OWED_SINCE, Date.from(now)));
    }

    /** As {@link AggregateCollection#note}, for several facts of a source. */
    private static WriteModel<Document> note(String id, String source, Draft.Noted heard) {
        var seen = Fields.seenPath(source);
        if (heard.first() == 1) {
            return new UpdateOneModel<>(
                    eq(Fields.ID, id),
                    combine(
                            max(seen, heard.last()),
                            setOnInsert(Fields.VERSION, 0L),
                            setOnInsert(Fields.SEQUENCE, 0L)),
                    new UpdateOptions().upsert(true));
        }
        return new UpdateOneModel<>(
                new Document(Fields.ID, id).append(seen, heard.first() - 1),
                set(seen, heard.last()));
    }

    private Map<String, Document> found(Set<String> ids) {
        return documents
                .call(all ->
                        all.find(in(Fields.ID, ids))
                                .projection(Projections.include(Fields.SEEN, Fields.OUTBOX + ".id"))
                                .into(new ArrayList<>()))
                .stream()
                .collect(toMap(document -> document.getString(Fields.ID), each -> each));
    }

    /** Whether it is this write that owes: a rival's facts have other ids. */
    private static boolean owes(Document document, Draft draft) {
        var ids =
                document.getList(Fields.OUTBOX, Document.class, List.of()).stream()
                        .map(owed -> owed.getString("id"))
                        .collect(toSet());
        return draft.owed().stream().map(OutboxEntry::id).allMatch(ids::contains);
    }

    private static boolean hasHeard(Document document, Draft draft) {
        var seen = document.get(Fields.SEEN, new Document());
        return !draft.heard().isEmpty()
                && draft.heard().entrySet().stream()
                        .allMatch(heard -> {
                            var last = seen.get(Fields.seenKey(heard.getKey()), Number.class);
                            return last != null && last.longValue() >= heard.getValue().last();
                        });
    }

    private static List<Document> outbox(Draft draft) {
        return draft.owed().stream().map(OutboxEntry::toDocument).toList();
    }

    /** What is owed goes to the relay, which can send at once. */
    void handOver(Draft draft, Instant leased) {
        if (draft.owed().isEmpty()) {
            return;
        }
        settings.handover()
                .leased(
                        outbox,
                        new OwedDocument(
                                draft.id(),
                                draft.after().version(),
                                draft.owed(),
                                settings.lease().sendUntil(leased)));
    }
}
