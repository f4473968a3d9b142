package id.kawal.transport.aggregate;

import static id.kawal.transport.Invented.complaintId;
import static id.kawal.transport.Invented.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import id.kawal.transport.Position;
import id.kawal.transport.TestMongo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class MongoAggregateCollectionIT {

    final String databaseName = "aggregates-" + UUID.randomUUID();
    final Remembering relay = new Remembering();
    final MongoAggregates aggregates =
            new MongoAggregates(
                    TestMongo.database(databaseName),
                    "routing-service",
                    new OutboxSettings(new Lease("me", Duration.ofSeconds(30)), relay, 5),
                    () -> null);
    final AggregateCollection cases = aggregates.collection("cases");
    final String id = complaintId();

    @Test
    void what_was_stored_is_read() {
        cases.store(cases.read(id), Change.of(state("RECEIVED"), facts(id, 2)));

        var read = cases.find(id).orElseThrow();

        assertThat(read.version()).isEqualTo(1);
        assertThat(read.sequence()).isEqualTo(2);
        assertThat(read.state()).isEqualTo(state("RECEIVED"));
    }

    @Test
    void a_new_document_is_leased_by_its_writer_and_handed_to_the_relay_with_what_it_owes() {
        cases.store(cases.read(id), Change.of(state("RECEIVED"), facts(id, 2)));

        assertThat(relay.leased)
                .singleElement()
                .satisfies(document -> assertThat(document.owed()).hasSize(2));
        assertThat(document().get("lease", Document.class).getString("by")).isEqualTo("me");
    }

    @Test
    void a_document_that_owes_already_keeps_its_lease_and_its_age() {
        cases.store(cases.read(id), Change.of(state("RECEIVED"), facts(id, 1)));
        var since = document().getDate("owedSince");

        cases.store(cases.read(id), Change.of(state("VERIFIED"), facts(id, 1)));

        assertThat(relay.leased).hasSize(1);
        assertThat(relay.owed).containsExactly(id);
        assertThat(document().getDate("owedSince")).isEqualTo(since);
        assertThat(document().getList("outbox", Document.class))
                .extracting(owed -> owed.getLong("sequence"))
                .containsExactly(1L, 2L);
    }

    @Test
    void who_comes_second_is_stale() {
        var read = cases.read(id);
        cases.store(read, Change.of(state("RECEIVED"), List.of()));

        assertThatThrownBy(() -> cases.store(read, Change.of(state("OTHER"), facts(id, 1))))
                .isInstanceOf(StaleAggregate.class);

        var current = cases.read(id);
        cases.store(current, Change.of(state("VERIFIED"), facts(id, 1)));
        assertThatThrownBy(() -> cases.store(current, Change.of(state("X"), facts(id, 1))))
                .isInstanceOf(StaleAggregate.class);
        assertThatThrownBy(() -> cases.store(current, Change.of(state("X"), List.of())))
                .isInstanceOf(StaleAggregate.class);
        assertThat(cases.read(id).state()).isEqualTo(state("VERIFIED"));
    }

    @Test
    void a_key_of_another_unique_index_is_no_rival() {
        TestMongo.database(databaseName)
                .getMongoDatabase()
                .getCollection("cases")
                .createIndex(Indexes.ascending("state.reference"), new IndexOptions().unique(true));
        var state = new Document("reference", "KWL-1");
        cases.store(cases.read(id), Change.of(state, List.of()));

        var other = StoredAggregate.absent(complaintId());

        assertThatThrownBy(() -> cases.store(other, Change.of(state, List.of())))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void nothing_is_owed_beyond_the_cap_and_what_is_there_stays() {
        cases.store(cases.read(id), Change.of(state("RECEIVED"), facts(id, 3)));
        cases.store(cases.read(id), Change.of(state("VERIFIED"), facts(id, 2)));

        var full = cases.read(id);
        assertThatThrownBy(() -> cases.store(full, Change.of(state("ROUTED"), facts(id, 1))))
                .isInstanceOf(OutboxFull.class);

        assertThat(cases.read(id).state()).isEqualTo(state("VERIFIED"));
        assertThat(document().getList("outbox", Document.class)).hasSize(5);
    }

    @Test
    void a_position_heard_is_kept_with_the_change_and_never_lowered() {
        var third = new Position("/intake-service/complaints/a.b$c%", 3);
        cases.store(cases.read(id), Change.of(state("RECEIVED"), List.of()).hearing(third));
        cases.store(
                cases.read(id),
                Change.of(state("RECEIVED"), List.of()).hearing(new Position(third.source(), 2)));

        assertThat(cases.read(id).seen()).containsExactly(java.util.Map.entry(third.source(), 3L));
    }

    @Test
    void a_position_noted_before_the_aggregate_exists_is_merged_into_its_first_state() {
        var source = "/intake-service/complaints/" + id;
        cases.note(id, new Position(source, 1));
        cases.note(id, new Position(source, 2));
        assertThat(cases.find(id)).isEmpty();
        var read = cases.read(id);
        assertThat(read.exists()).isFalse();
        assertThat(read.seen()).containsEntry(source, 2L);

        cases.store(
                read, Change.of(state("RECEIVED"), facts(id, 1)).hearing(new Position(source, 3)));

        var stored = cases.read(id);
        assertThat(stored.version()).isEqualTo(1);
        assertThat(stored.state()).isEqualTo(state("RECEIVED"));
        assertThat(stored.seen()).containsEntry(source, 3L);
        assertThat(relay.leased).hasSize(1);
    }

    @Test
    void a_position_noted_between_read_and_insert_makes_the_insert_stale() {
        var read = cases.read(id);
        cases.note(id, new Position("/intake-service/complaints/" + id, 1));

        assertThatThrownBy(() -> cases.store(read, Change.of(state("RECEIVED"), List.of())))
                .isInstanceOf(StaleAggregate.class);
        cases.store(cases.read(id), Change.of(state("RECEIVED"), List.of()));

        assertThat(cases.find(id)).isPresent();
    }

    @Test
    void a_note_is_no_rival_of_a_change() {
        cases.store(cases.read(id), Change.of(state("RECEIVED"), List.of()));
        var read = cases.read(id);
        cases.note(id, new Position("/intake-service/complaints/" + id, 1));

        cases.store(read, Change.of(state("VERIFIED"), List.of()));

        assertThat(cases.read(id).seen()).hasSize(1);
    }

    @Test
    void a_repeat_is_noted_once_and_a_hole_is_refused() {
        var source = "/intake-service/complaints/" + id;
        cases.note(id, new Position(source, 1));
        cases.note(id, new Position(source, 1));
        cases.note(id, new Position(source, 2));
        cases.note(id, new Position(source, 1));
        cases.note(id, new Position(source, 2));

        assertThatThrownBy(() -> cases.note(id, new Position(source, 4)))
                .isInstanceOfSatisfying(
                        SequenceHole.class, hole -> assertThat(hole.lastSeen()).isEqualTo(2));
        assertThat(cases.read(id).seen()).containsEntry(source, 2L);
    }

    Document document() {
        return TestMongo.database(databaseName)
                .getMongoDatabase()
                .getCollection("cases")
                .find(new Document("_id", id))
                .first();
    }

    static Document state(String status) {
        return new Document("status", status);
    }

    /** Remembers what it was handed. */
    static final class Remembering implements Handover {

        final List<OwedDocument> leased = new ArrayList<>();
        final List<String> owed = new ArrayList<>();

        @Override
        public void leased(Outbox outbox, OwedDocument document) {
            leased.add(document);
        }

        @Override
        public void owed(Outbox outbox, String id) {
            owed.add(id);
        }
    }
}
