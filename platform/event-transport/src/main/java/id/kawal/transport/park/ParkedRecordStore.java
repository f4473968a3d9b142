package id.kawal.transport.park;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The collection {@code parked-records}: few documents, read only when something went wrong. */
public final class ParkedRecordStore {

    public static final String COLLECTION = "parked-records";

    private static final int COUNTED_AT_MOST = 100_000;

    private final MongoDatabaseFactory database;

    public ParkedRecordStore(MongoDatabaseFactory database) {
        this.database = database;
    }

    /** Keeps a record; one that is kept already stays as it is. */
    void insert(ParkedRecord parked) {
        try {
            call(all -> all.insertOne(ParkedRecordDocument.from(parked)));
        } catch (DuplicateKeyException repeat) {
            // Parked before a crash or a rebalance: one record, one document.
        }
    }

    /** What waits of a complaint, in the order of the topic, without the values. */
    List<ParkedRecord> queue(String group, String complaintId) {
        return call(all ->
                all.find(of(group, complaintId))
                        .projection(Projections.exclude("value"))
                        .sort(Sorts.ascending("_id"))
                        .map(ParkedRecordDocument::read)
                        .into(new ArrayList<>()));
    }

    Optional<ParkedRecord> first(String group, String complaintId) {
        return list(of(group, complaintId), 1).stream().findFirst();
    }

    Set<String> complaints(String group) {
        return call(all ->
                all.distinct("complaintId", eq("group", group), String.class)
                        .into(new HashSet<>()));
    }

    Set<String> groups(String complaintId) {
        return call(all ->
                all.distinct("group", eq("complaintId", complaintId), String.class)
                        .into(new HashSet<>()));
    }

    Optional<ParkedRecord> find(String id) {
        return list(eq("_id", id), 1).stream().findFirst();
    }

    List<ParkedRecord> page(@Nullable String complaintId, @Nullable String after, int limit) {
        var filter = complaintId == null ? Filters.empty() : eq("complaintId", complaintId);
        return list(after == null ? filter : and(filter, gt("_id", after)), limit);
    }

    void failed(String id, String code) {
        call(all -> all.updateOne(eq("_id", id), Updates.set("code", code)));
    }

    boolean decide(String id, ParkedRecord.Verdict verdict) {
        return call(all -> all.updateOne(eq("_id", id), Updates.set("verdict", verdict.name())))
                        .getMatchedCount()
                > 0;
    }

    void delete(String id) {
        call(all -> all.deleteOne(eq("_id", id)));
    }

    /** Forgets everything of a group: its topic is about to be read anew. */
    public void clear(String group) {
        call(all -> all.deleteMany(eq("group", group)));
    }

    /** How many there are, counted up to a hundred thousand: it is asked every few seconds. */
    public long count() {
        var most = new CountOptions().limit(COUNTED_AT_MOST);
        return call(all -> all.countDocuments(Filters.empty(), most));
    }

    private List<ParkedRecord> list(Bson filter, int limit) {
        return call(all ->
                all.find(filter)
                        .sort(Sorts.ascending("_id"))
                        .limit(limit)
                        .map(ParkedRecordDocument::read)
                        .into(new ArrayList<>()));
    }

    private static Bson of(String group, String complaintId) {
        return and(eq("group", group), eq("complaintId", complaintId));
    }

    private <T> T call(Function<MongoCollection<Document>, T> operation) {
        try {
            return operation.apply(
                    database.getMongoDatabase()
                            .getCollection(COLLECTION)
                            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true)));
        } catch (RuntimeException failure) {
            var translated =
                    database.getExceptionTranslator().translateExceptionIfPossible(failure);
            throw translated == null ? failure : translated;
        }
    }
}
