package id.kawal.transport.aggregate;

import id.kawal.transport.TraceSource;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The collections of a service in its MongoDB database. */
public final class MongoAggregates implements Aggregates {

    private final MongoDatabaseFactory database;
    private final String serviceName;
    private final OutboxSettings settings;
    private final FactWriter facts;
    private final ConcurrentMap<String, MongoAggregateCollection> collections =
            new ConcurrentHashMap<>();

    /**
     * @param serviceName first part of {@code ce_source}, for example {@code routing-service}
     */
    public MongoAggregates(
            MongoDatabaseFactory database,
            String serviceName,
            OutboxSettings settings,
            TraceSource trace) {
        this.database = database;
        this.serviceName = serviceName;
        this.settings = settings;
        this.facts = new FactWriter(trace);
    }

    @Override
    public AggregateCollection collection(String name) {
        return collections.computeIfAbsent(name, this::open);
    }

    /** What the relay has to sweep. */
    public List<Outbox> outboxes() {
        return collections.values().stream().map(MongoAggregateCollection::outbox).toList();
    }

    private MongoAggregateCollection open(String name) {
        var collection = database.getMongoDatabase().getCollection(name);
        var outbox = new Outbox(collection, "/" + serviceName + "/" + name + "/", settings.lease());
        return new MongoAggregateCollection(
                new Documents(collection, database.getExceptionTranslator()),
                facts,
                outbox,
                settings);
    }
}
