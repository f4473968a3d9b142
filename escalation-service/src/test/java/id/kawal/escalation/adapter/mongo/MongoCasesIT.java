package id.kawal.escalation.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.escalation.application.CaseList;
import id.kawal.escalation.application.Cases;
import id.kawal.escalation.application.CasesContract;
import id.kawal.escalation.application.Told;
import id.kawal.escalation.domain.Shipped;
import id.kawal.testkit.OwedFacts;
import id.kawal.testkit.TestMongo;
import id.kawal.transport.aggregate.Handover;
import id.kawal.transport.aggregate.Lease;
import id.kawal.transport.aggregate.MongoAggregates;
import id.kawal.transport.aggregate.Outbox;
import id.kawal.transport.aggregate.OutboxSettings;
import id.kawal.transport.aggregate.OwedDocument;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class MongoCasesIT implements CasesContract {

    private static final MongoDatabaseFactory DATABASE =
            new SimpleMongoClientDatabaseFactory(TestMongo.client(), TestMongo.freshName());

    /** Nobody takes what is owed: it stays in the document. */
    private static final class NobodyTakesIt implements Handover {
        @Override
        public void leased(Outbox outbox, OwedDocument document) {}

        @Override
        public void owed(Outbox outbox, String id) {}
    }

    private final Cases cases =
            new MongoCases(
                    new MongoAggregates(
                            DATABASE,
                            "escalation-service",
                            new OutboxSettings(
                                    new Lease("test", Duration.ofSeconds(30)),
                                    new NobodyTakesIt(),
                                    500),
                            () -> null),
                    DATABASE,
                    Shipped.rules());

    @Override
    public Cases cases() {
        return cases;
    }

    @Override
    public CaseList list() {
        return new MongoCaseList(DATABASE, Shipped.rules());
    }

    @Test
    void state_and_what_is_owed_are_one_write() {
        var told = new Told(cases, 0).routedIn("63.02");

        assertThat(
                        OwedFacts.of(
                                        DATABASE.getMongoDatabase().getCollection("cases"),
                                        told.complaint)
                                .types())
                .containsExactly(
                        "id.kawal.clock.started.v1",
                        "id.kawal.clock.started.v1",
                        "id.kawal.clock.met.v1",
                        "id.kawal.clock.started.v1",
                        "id.kawal.clock.started.v1");
    }
}
