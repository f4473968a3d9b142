package id.kawal.intake.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.events.ClockKind;
import id.kawal.intake.application.Complaints;
import id.kawal.intake.application.ComplaintsContract;
import id.kawal.intake.application.imports.ImportRuns;
import id.kawal.intake.application.imports.ImportRunsContract;
import id.kawal.intake.application.timeline.Timeline;
import id.kawal.testkit.Events;
import id.kawal.testkit.TestMongo;
import id.kawal.transport.Position;
import id.kawal.transport.aggregate.Aggregates;
import id.kawal.transport.aggregate.Handover;
import id.kawal.transport.aggregate.Lease;
import id.kawal.transport.aggregate.MongoAggregates;
import id.kawal.transport.aggregate.Outbox;
import id.kawal.transport.aggregate.OutboxSettings;
import id.kawal.transport.aggregate.OwedDocument;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class MongoPortsIT {

    private static final MongoDatabaseFactory DATABASE =
            new SimpleMongoClientDatabaseFactory(TestMongo.client(), TestMongo.freshName());
    private static final Aggregates AGGREGATES = aggregates();

    /** Nobody takes what is owed: it stays in the document, where the next test finds it. */
    private static Aggregates aggregates() {
        return new MongoAggregates(
                DATABASE,
                "intake-service",
                new OutboxSettings(
                        new Lease("test", Duration.ofSeconds(30)), new NobodyTakesIt(), 500),
                () -> null);
    }

    private static final class NobodyTakesIt implements Handover {
        @Override
        public void leased(Outbox outbox, OwedDocument document) {}

        @Override
        public void owed(Outbox outbox, String id) {}
    }

    @Nested
    class Complaints_in_MongoDB implements ComplaintsContract {

        @Override
        public Complaints complaints() {
            return new MongoComplaints(AGGREGATES);
        }
    }

    @Nested
    class Import_runs_in_MongoDB implements ImportRunsContract {

        @Override
        public ImportRuns runs() {
            return new MongoImportRuns(DATABASE);
        }
    }

    @Nested
    class Timelines_in_MongoDB {

        private final MongoTimelines timelines = new MongoTimelines(AGGREGATES, DATABASE);

        @Test
        void give_back_a_timeline_as_it_was_stored() {
            var id = UUID.randomUUID().toString();
            var facts = Events.about(id);
            var due = OffsetDateTime.parse("2026-03-09T23:59:59+08:00");
            var timeline =
                    Timeline.EMPTY
                            .after(facts.lodged())
                            .after(facts.routed())
                            .after(facts.clockStarted(ClockKind.FIRST_RESPONSE, 5, due))
                            .after(facts.answered());

            timelines.store(timelines.read(id), timeline, new Position("/a/b/" + id, 1));

            var kept = timelines.read(id);
            assertThat(kept.timeline()).isEqualTo(timeline);
            assertThat(kept.stored().hasHeard(new Position("/a/b/" + id, 1))).isTrue();
        }

        @Test
        void begin_empty_and_note_what_changed_nothing() {
            var id = UUID.randomUUID().toString();
            timelines.note(id, new Position("/a/b/" + id, 1));

            assertThat(timelines.read(id).timeline()).isEqualTo(Timeline.EMPTY);
            assertThat(timelines.read(id).stored().hasHeard(new Position("/a/b/" + id, 1)))
                    .isTrue();
        }
    }
}
