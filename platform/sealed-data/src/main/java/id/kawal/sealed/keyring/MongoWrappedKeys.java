package id.kawal.sealed.keyring;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import id.kawal.events.DataKey;
import id.kawal.sealed.KeysNotHereYet;
import id.kawal.sealed.WrappedKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Collection {@code complaint-keys}: {@code {_id: subject, keys: {identity: {kek, wrapped}, …}}} or
 * {@code {_id: subject, erased: true}}; how far the topic was read lies in {@code
 * complaint-keys-reading}. Single-document conditional writes only.
 */
public final class MongoWrappedKeys implements WrappedKeyStore {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final String ERASED = "erased";
    private static final String KEYS = "keys";
    private static final String NEXT = "next ";
    private static final String STRAGGLERS = "stragglers";
    private static final String REWRAPPED = "rewrapped";

    private final MongoCollection<Document> keys;
    private final MongoCollection<Document> reading;

    public MongoWrappedKeys(MongoDatabase database) {
        var safe = WriteConcern.MAJORITY.withJournal(true);
        this.keys = database.getCollection("complaint-keys").withWriteConcern(safe);
        this.reading = database.getCollection("complaint-keys-reading").withWriteConcern(safe);
    }

    @Override
    public Held find(String subject) {
        return reaching(() -> held(keys.find(eq(subject)).first()));
    }

    private static Held held(@Nullable Document document) {
        if (document == null) {
            return new Held.Absent();
        }
        return document.containsKey(ERASED)
                ? new Held.Erased()
                : new Held.Present(wrapped(document));
    }

    private static WrappedKeys wrapped(Document document) {
        var found = new EnumMap<DataKey, WrappedKey>(DataKey.class);
        var stored = document.get(KEYS, Document.class);
        for (var kind : DataKey.values()) {
            if (stored.get(WrappedKeys.nameOf(kind)) instanceof Document key) {
                found.put(kind, new WrappedKey(key.getString("kek"), key.getString("wrapped")));
            }
        }
        return new WrappedKeys(document.getString("_id"), found);
    }

    @Override
    public Held add(WrappedKeys made) {
        return reaching(() -> {
            if (inserted(made)) {
                return new Held.Present(made);
            }
            made.keys().forEach((kind, key) -> addWhereNone(made.subject(), kind, key));
            return held(keys.find(eq(made.subject())).first());
        });
    }

    private boolean inserted(WrappedKeys made) {
        var stored = new Document();
        made.keys().forEach((kind, key) -> stored.append(WrappedKeys.nameOf(kind), document(key)));
        return unlessThere(
                () -> keys.insertOne(new Document("_id", made.subject()).append(KEYS, stored)));
    }

    private void addWhereNone(String subject, DataKey kind, WrappedKey key) {
        keys.updateOne(
                and(eq(subject), ne(ERASED, true), exists(field(kind), false)),
                set(field(kind), document(key)));
    }

    @Override
    public boolean take(WrappedKeys record) {
        if (record.keys().isEmpty()) {
            return true;
        }
        var target = unlessErased(record);
        var changes = changes(record);
        return reaching(() ->
                // An erased subject does not match, and inserting it anew fails on _id.
                unlessThere(() -> keys.updateOne(target, changes, UPSERT))
                        // So does an insert that lost a race against another insert.
                        || keys.updateOne(target, changes).getMatchedCount() > 0);
    }

    @Override
    public Set<String> takeAll(Collection<WrappedKeys> records) {
        var some = records.stream().filter(record -> !record.keys().isEmpty()).toList();
        if (some.size() < 2) {
            return WrappedKeyStore.super.takeAll(some);
        }
        var writes =
                some.stream()
                        .map(record ->
                                new UpdateOneModel<Document>(
                                        unlessErased(record), changes(record), UPSERT))
                        .toList();
        return reaching(() -> {
            try {
                keys.bulkWrite(writes, new BulkWriteOptions().ordered(false));
                return Set.of();
            } catch (MongoBulkWriteException failure) {
                return WrappedKeyStore.super.takeAll(refused(some, failure));
            }
        });
    }

    /** Those that were there already, erased as a rule: each is asked for alone. */
    private static List<WrappedKeys> refused(
            List<WrappedKeys> records, MongoBulkWriteException failure) {
        if (failure.getWriteConcernError() != null
                || !failure.getWriteErrors().stream().allMatch(MongoWrappedKeys::isThere)) {
            throw failure;
        }
        return failure.getWriteErrors().stream()
                .map(error -> records.get(error.getIndex()))
                .toList();
    }

    private static boolean isThere(BulkWriteError error) {
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    private static Bson unlessErased(WrappedKeys record) {
        return and(eq(record.subject()), ne(ERASED, true));
    }

    private static Bson changes(WrappedKeys record) {
        var changes = new ArrayList<Bson>();
        record.keys().forEach((kind, key) -> changes.add(set(field(kind), document(key))));
        return combine(changes);
    }

    @Override
    public void erase(String subject) {
        var change = combine(set(ERASED, true), unset(KEYS));
        reaching(() ->
                unlessThere(() -> keys.updateOne(eq(subject), change, UPSERT))
                        || keys.updateOne(eq(subject), change).wasAcknowledged());
    }

    @Override
    public void rewrap(String subject, DataKey kind, WrappedKey old, WrappedKey anew) {
        var target = and(eq(subject), eq(field(kind) + ".wrapped", old.wrapped()));
        reaching(() -> keys.updateOne(target, set(field(kind), document(anew))));
    }

    @Override
    public void forEach(Consumer<WrappedKeys> each) {
        reaching(() -> {
            try (var found = keys.find(ne(ERASED, true)).iterator()) {
                found.forEachRemaining(document -> each.accept(wrapped(document)));
            }
            return true;
        });
    }

    @Override
    public Map<Integer, Long> positions(String topic) {
        var positions = new HashMap<Integer, Long>();
        noted(NEXT + topic)
                .forEach((partition, next) ->
                        positions.put(Integer.valueOf(partition), ((Number) next).longValue()));
        return positions;
    }

    @Override
    public void readUpTo(String topic, Map<Integer, Long> next) {
        var changes = new ArrayList<Bson>();
        next.forEach((partition, offset) -> changes.add(set("at." + partition, offset)));
        note(NEXT + topic, changes);
    }

    @Override
    public void straggled() {
        note(STRAGGLERS, List.of(inc("at.count", 1L)));
    }

    @Override
    public long stragglers() {
        return noted(STRAGGLERS).get("count", 0L);
    }

    @Override
    public Rewrapped rewrapped() {
        var under = new EnumMap<DataKey, String>(DataKey.class);
        var noted = noted(REWRAPPED);
        for (var kind : DataKey.values()) {
            Optional.ofNullable(noted.getString(WrappedKeys.nameOf(kind)))
                    .ifPresent(kek -> under.put(kind, kek));
        }
        return new Rewrapped(under, noted.get(STRAGGLERS, 0L));
    }

    @Override
    public void rewrapped(Rewrapped now) {
        var changes = new ArrayList<Bson>();
        changes.add(set("at." + STRAGGLERS, now.stragglers()));
        now.under().forEach((kind, kek) -> changes.add(set("at." + WrappedKeys.nameOf(kind), kek)));
        note(REWRAPPED, changes);
    }

    private Document noted(String what) {
        return reaching(() ->
                Optional.ofNullable(reading.find(eq(what)).first())
                        .map(document -> document.get("at", Document.class))
                        .orElseGet(Document::new));
    }

    private void note(String what, List<Bson> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var change = combine(changes);
        reaching(() ->
                unlessThere(() -> reading.updateOne(eq(what), change, UPSERT))
                        || reading.updateOne(eq(what), change).wasAcknowledged());
    }

    private static String field(DataKey kind) {
        return KEYS + "." + WrappedKeys.nameOf(kind);
    }

    private static Document document(WrappedKey key) {
        return new Document("kek", key.kek()).append("wrapped", key.wrapped());
    }

    private static boolean unlessThere(Runnable write) {
        try {
            write.run();
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static <T> T reaching(Supplier<T> access) {
        try {
            return access.get();
        } catch (MongoException e) {
            throw new KeysNotHereYet("The key store can not be reached", e);
        }
    }
}
