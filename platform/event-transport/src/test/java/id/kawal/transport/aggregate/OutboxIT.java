package id.kawal.transport.aggregate;

import static id.kawal.transport.Invented.complaintId;
import static id.kawal.transport.Invented.facts;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import id.kawal.transport.TestMongo;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class OutboxIT {

    final List<BsonDocument> commands = new CopyOnWriteArrayList<>();
    final MongoClient client =
            MongoClients.create(
                    MongoClientSettings.builder()
                            .applyConnectionString(
                                    new ConnectionString("mongodb://" + TestMongo.ADDRESS))
                            .addCommandListener(
                                    new CommandListener() {
                                        @Override
                                        public void commandStarted(CommandStartedEvent event) {
                                            commands.add(event.getCommand().clone());
                                        }
                                    })
                            .build());
    final MongoAggregates aggregates =
            new MongoAggregates(
                    new SimpleMongoClientDatabaseFactory(client, "outbox-" + UUID.randomUUID()),
                    "routing-service",
                    new OutboxSettings(
                            new Lease("me", Duration.ofSeconds(30)), new NobodyTakesIt(), 500),
                    () -> null);
    final AggregateCollection cases = aggregates.collection("cases");
    final Outbox outbox = aggregates.outboxes().getFirst();
    final String id = complaintId();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void what_a_claim_shows_is_safe_before_it_is_sent() {
        cases.store(StoredAggregate.absent(id), Change.of(new Document(), facts(id, 1)));

        assertThat(outbox.claim(id)).isPresent();

        assertThat(commands("findAndModify"))
                .singleElement()
                .satisfies(claim ->
                        assertThat(claim.getDocument("writeConcern").toJson())
                                .contains("\"w\": \"majority\"", "\"j\": true"));
    }

    List<BsonDocument> commands(String name) {
        return commands.stream().filter(command -> command.containsKey(name)).toList();
    }

    static final class NobodyTakesIt implements Handover {

        @Override
        public void leased(Outbox outbox, OwedDocument document) {}

        @Override
        public void owed(Outbox outbox, String id) {}
    }
}
