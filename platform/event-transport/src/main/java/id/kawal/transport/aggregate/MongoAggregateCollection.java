package id.kawal.transport.aggregate;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static java.util.stream.Collectors.toMap;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import id.kawal.transport.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Aggregates in MongoDB, a document each.
 *
 * <p>A document that owed nothing is leased to this process by the write that makes it owe: it has
 * no rival, so the relay can send without asking first. A position noted before the aggregate
 * exists is kept in a document of version 0 without state, which the first change then fills.
 */
final class MongoAggregateCollection implements AggregateCollection {

    private final Documents documents;
    private final FactWriter facts;
    private final Outbox outbox;
    private final OutboxSettings settings;
    private final DraftWriter writer;

    MongoAggregateCollection(
            Documents documents, FactWriter facts, Outbox outbox, OutboxSettings settings) {
        this.documents = documents;
        this.facts = facts;
        this.outbox = outbox;
        this.settings = settings;
        this.writer = new DraftWriter(documents, outbox, settings);
    }

    /** Records that one document may owe. */
    int cap() {
        return settings.cap();
    }

    Outbox outbox() {
        return outbox;
    }

    @Override
    public Optional<StoredAggregate> find(String id) {
        return Optional.of(read(id)).filter(StoredAggregate::exists);
    }

    @Override
    public StoredAggregate read(String id) {
        var drafts = UnitOfWork.drafts(this, id);
        return drafts == null ? fetch(id) : drafts.read(id);
    }

    private StoredAggregate fetch(String id) {
        var found = fetch(Set.of(id)).get(id);
        return found == null ? StoredAggregate.absent(id) : found;
    }

    /** Those that are there, by their id. */
    Map<String, StoredAggregate> fetch(Collection<String> ids) {
        return documents
                .call(all ->
                        all.find(in(Fields.ID, ids))
                                .projection(Projections.exclude(Fields.OUTBOX))
                                .into(new ArrayList<>()))
                .stream()
                .map(MongoAggregateCollection::stored)
                .collect(toMap(StoredAggregate::id, each -> each));
    }

    @Override
    public void store(StoredAggregate read, Change change) {
        var owed = facts.entries(change, read.sequence());
        if (owed.size() > settings.cap()) {
            throw new IllegalArgumentException(
                    "one change may not owe " + owed.size() + " records");
        }
        var drafts = UnitOfWork.drafts(this, read.id());
        if (drafts == null) {
            storeNow(read, change, owed);
        } else {
            drafts.store(read, change, owed);
        }
    }

    private void storeNow(StoredAggregate read, Change change, List<OutboxEntry> owed) {
        var draft = Draft.of(read);
        draft.store(read, change, owed);
        if (draft.isNew()) {
            insert(draft);
        } else {
            update(draft);
        }
    }

    private void insert(Draft draft) {
        var now = Instant.now();
        var document = writer.document(draft, now);
        try {
            documents.call(all -> all.insertOne(document));
        } catch (org.springframework.dao.DuplicateKeyException taken) {
            throw isTaken(draft.id()) ? stale(draft.id()) : taken;
        }
        writer.handOver(draft, now);
    }

    private void update(Draft draft) {
        var now = Instant.now();
        var current = DraftWriter.current(draft);
        if (draft.owed().isEmpty()) {
            if (!changes(current, DraftWriter.changed(draft))) {
                throw stale(draft.id());
            }
        } else if (changes(DraftWriter.owingNothing(draft), writer.leasing(draft, now))) {
            writer.handOver(draft, now);
        } else if (changes(
                current.append(lastPlace(draft.owed()), Fields.ABSENT),
                DraftWriter.owingMore(draft, now))) {
            settings.handover().owed(outbox, draft.id());
        } else {
            throw refused(draft.before());
        }
    }

    @Override
    public void note(String id, Position heard) {
        var drafts = UnitOfWork.drafts(this, id);
        if (drafts == null) {
            noteNow(id, heard);
        } else {
            drafts.note(id, heard);
        }
    }

    /**
     * Writes drafts of a unit of work.
     *
     * @return ids of those that do not hold afterwards what they should
     */
    Set<String> write(List<Draft> drafts) {
        return writer.write(drafts);
    }

    private void noteNow(String id, Position heard) {
        var seen = Fields.seenPath(heard.source());
        if (heard.sequence() == 1) {
            noteFirst(id, seen);
            return;
        }
        var noted =
                changes(
                        new Document(Fields.ID, id).append(seen, heard.sequence() - 1),
                        set(seen, heard.sequence()));
        if (!noted && !read(id).hasHeard(heard)) {
            // Only a rival that noted the one before in this very moment leads here.
            throw stale(id);
        }
    }

    private void noteFirst(String id, String seen) {
        var update =
                combine(
                        max(seen, 1L),
                        setOnInsert(Fields.VERSION, 0L),
                        setOnInsert(Fields.SEQUENCE, 0L));
        try {
            documents.call(all ->
                    all.updateOne(eq(Fields.ID, id), update, new UpdateOptions().upsert(true)));
        } catch (org.springframework.dao.DuplicateKeyException rival) {
            documents.call(all -> all.updateOne(eq(Fields.ID, id), max(seen, 1L)));
        }
    }

    /** The place that must be free for so many records to stay within the cap. */
    private String lastPlace(List<OutboxEntry> owed) {
        return Fields.OUTBOX + "." + (settings.cap() - owed.size());
    }

    private boolean changes(Bson filter, Bson update) {
        return documents.call(all -> all.updateOne(filter, update)).getMatchedCount() > 0;
    }

    private RuntimeException refused(StoredAggregate read) {
        return read(read.id()).version() == read.version()
                ? new OutboxFull(documents.name(), read.id())
                : stale(read.id());
    }

    private StaleAggregate stale(String id) {
        return new StaleAggregate(documents.name(), id);
    }

    /** A duplicate key may also be one of another unique index: no rival, but a mistake. */
    private boolean isTaken(String id) {
        return documents.call(all -> all.find(eq(Fields.ID, id)).first()) != null;
    }

    private static StoredAggregate stored(Document document) {
        var seen = new TreeMap<String, Long>();
        document.get(Fields.SEEN, new Document())
                .forEach(
                        (key, last) -> seen.put(Fields.sourceOf(key), ((Number) last).longValue()));
        return new StoredAggregate(
                document.getString(Fields.ID),
                document.getLong(Fields.VERSION),
                document.getLong(Fields.SEQUENCE),
                document.get(Fields.STATE, new Document()),
                Map.copyOf(seen));
    }
}
