package id.kawal.escalation.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import id.kawal.escalation.application.Cases;
import id.kawal.escalation.application.StoredCase;
import id.kawal.escalation.domain.EscalationCase;
import id.kawal.escalation.domain.Rules;
import id.kawal.events.ComplaintEvent;
import id.kawal.transport.Position;
import id.kawal.transport.aggregate.AggregateCollection;
import id.kawal.transport.aggregate.Aggregates;
import id.kawal.transport.aggregate.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Cases in the collection {@code cases}, by complaintId. */
public final class MongoCases implements Cases {

    static final String COLLECTION = "cases";
    private static final String NEXT = "state." + CaseDocument.NEXT;
    private static final String PARTITION = "state." + CaseDocument.PARTITION;

    private final AggregateCollection collection;
    private final MongoDatabaseFactory database;
    private final Rules rules;

    public MongoCases(Aggregates aggregates, MongoDatabaseFactory database, Rules rules) {
        this.collection = aggregates.collection(COLLECTION);
        this.database = database;
        this.rules = rules;
    }

    @Override
    public StoredCase read(String complaintId) {
        var read = collection.read(complaintId);
        return new StoredCase(
                read,
                read.exists()
                        ? CaseDocument.read(complaintId, read.state(), rules)
                        : new EscalationCase.Unopened(complaintId),
                CaseDocument.partition(read.state()));
    }

    @Override
    public void store(
            StoredCase read, Next next, List<ComplaintEvent> facts, @Nullable Position heard) {
        collection.store(
                read.read(),
                Change.of(CaseDocument.write(next.state(), next.partition()), facts)
                        .hearing(heard));
    }

    @Override
    public void note(String complaintId, Position heard) {
        collection.note(complaintId, heard);
    }

    @Override
    public List<String> due(Due asked) {
        return documents()
                .find(due(asked.upTo(), asked.without()))
                .projection(include("_id"))
                .sort(ascending(NEXT))
                .limit(asked.limit())
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Instant> nextAfter(Instant instant) {
        return Optional.ofNullable(
                        documents()
                                .find(gt(NEXT, Date.from(instant)))
                                .projection(include(NEXT))
                                .sort(ascending(NEXT))
                                .first())
                .map(document ->
                        document.get("state", Document.class)
                                .getDate(CaseDocument.NEXT)
                                .toInstant());
    }

    /** One range of the index, up to the latest instant of any partition, and the rest of it. */
    private static Bson due(Map<Integer, Instant> upTo, Set<String> without) {
        var latest = upTo.values().stream().max(Instant::compareTo).orElse(Instant.EPOCH);
        var partitions = new HashMap<Instant, List<Integer>>();
        upTo.forEach((partition, until) ->
                partitions.computeIfAbsent(until, _ -> new ArrayList<>()).add(partition));
        var each =
                partitions.entrySet().stream()
                        .map(entry ->
                                and(
                                        in(PARTITION, entry.getValue()),
                                        lte(NEXT, Date.from(entry.getKey()))))
                        .toList();
        var due = and(lte(NEXT, Date.from(latest)), or(each));
        return without.isEmpty() ? due : and(due, nin("_id", without));
    }

    private MongoCollection<Document> documents() {
        return database.getMongoDatabase().getCollection(COLLECTION);
    }
}
