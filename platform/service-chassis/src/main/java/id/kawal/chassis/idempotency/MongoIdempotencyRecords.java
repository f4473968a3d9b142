package id.kawal.chassis.idempotency;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * One document per request in {@code idempotency-keys}, each step one conditional write. Rivals are
 * kept apart by the insert first, by the token of the claim after that.
 */
final class MongoIdempotencyRecords implements IdempotencyRecords {

    static final String COLLECTION = "idempotency-keys";

    private static final String ID = "_id";
    private static final String TOKEN = "token";
    private static final String FINGERPRINT = "fingerprint";
    private static final String CLAIMED_UNTIL = "claimedUntil";
    private static final String EXPIRES_AT = "expiresAt";
    private static final String DRAWS = "draws";
    private static final String ANSWER = "answer";

    private final Supplier<MongoCollection<Document>> collection;

    MongoIdempotencyRecords(Supplier<MongoCollection<Document>> collection) {
        this.collection = collection;
    }

    @Override
    public Claim claim(String id, String fingerprint, Instant now, Instant until, Instant expires) {
        var token = UUID.randomUUID().toString();
        var document =
                new Document(ID, id)
                        .append(TOKEN, token)
                        .append(FINGERPRINT, fingerprint)
                        .append(CLAIMED_UNTIL, Date.from(until))
                        .append(EXPIRES_AT, Date.from(expires))
                        .append(DRAWS, new Document());
        if (insert(document)) {
            return new Claim.Ours(token, true, Map.of());
        }
        var found = collection.get().find(eq(ID, id)).first();
        if (found == null || !found.getDate(EXPIRES_AT).toInstant().isAfter(now)) {
            collection.get().deleteOne(and(eq(ID, id), lte(EXPIRES_AT, Date.from(now))));
            return insert(document) ? new Claim.Ours(token, true, Map.of()) : new Claim.Busy();
        }
        return claimAgain(found, fingerprint, now, until, token);
    }

    private Claim claimAgain(
            Document found, String fingerprint, Instant now, Instant until, String token) {
        if (!fingerprint.equals(found.getString(FINGERPRINT))) {
            return new Claim.OtherBody();
        }
        if (found.containsKey(ANSWER)) {
            return new Claim.Answered(found.getString(ANSWER));
        }
        if (found.getDate(CLAIMED_UNTIL).toInstant().isAfter(now)) {
            return new Claim.Busy();
        }
        var taken =
                collection
                        .get()
                        .updateOne(
                                ours(found.getString(ID), found.getString(TOKEN)),
                                combine(set(TOKEN, token), set(CLAIMED_UNTIL, Date.from(until))));
        return taken.getModifiedCount() == 1
                ? new Claim.Ours(token, false, draws(found))
                : new Claim.Busy();
    }

    @Override
    public boolean keepDraw(String id, String token, String name, String sealed) {
        return collection
                        .get()
                        .updateOne(ours(id, token), set(DRAWS + "." + name, sealed))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public void answer(String id, String token, String sealed) {
        collection.get().updateOne(ours(id, token), set(ANSWER, sealed));
    }

    @Override
    public void release(String id, String token) {
        collection.get().updateOne(ours(id, token), set(CLAIMED_UNTIL, Date.from(Instant.EPOCH)));
    }

    @Override
    public void forget(String id, String token) {
        collection.get().deleteOne(ours(id, token));
    }

    @Override
    public long sweep(Instant now) {
        return collection.get().deleteMany(lte(EXPIRES_AT, Date.from(now))).getDeletedCount();
    }

    private boolean insert(Document document) {
        try {
            collection.get().insertOne(document);
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }

    private static Bson ours(String id, String token) {
        return and(eq(ID, id), eq(TOKEN, token));
    }

    private static Map<String, String> draws(Document found) {
        var draws = new HashMap<String, String>();
        found.get(DRAWS, Document.class)
                .forEach((name, sealed) -> draws.put(name, (String) sealed));
        return draws;
    }
}
