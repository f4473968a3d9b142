package id.kawal.transport.aggregate;

import static id.kawal.transport.Invented.complaintId;
import static id.kawal.transport.Invented.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawal.transport.Position;
import id.kawal.transport.TestMongo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class UnitOfWorkIT {

    final String databaseName = "unit-of-work-" + UUID.randomUUID();
    final MongoAggregateCollectionIT.Remembering relay =
            new MongoAggregateCollectionIT.Remembering();
    final MongoAggregates aggregates =
            new MongoAggregates(
                    TestMongo.database(databaseName),
                    "routing-service",
                    new OutboxSettings(new Lease("me", Duration.ofSeconds(30)), relay, 500),
                    () -> null);
    final AggregateCollection cases = aggregates.collection("cases");
    final String one = complaintId();
    final String other = complaintId();
    final UnitOfWork work = new UnitOfWork(List.of(one, other));

    @Test
    void nothing_is_written_before_its_end_and_everything_shows_within() {
        work.run(() -> {
            react(one, 1, "RECEIVED", 2);
            react(one, 2, "VERIFIED", 1);

            assertThat(cases.read(one).state()).isEqualTo(state("VERIFIED"));
            assertThat(cases.read(one).sequence()).isEqualTo(3);
        });

        assertThat(cases.find(one)).isEmpty();
        assertThat(relay.leased).isEmpty();
    }

    @Test
    void all_changes_of_an_aggregate_are_one_write_that_owes_all_their_facts_in_order() {
        work.run(() -> {
            react(one, 1, "RECEIVED", 2);
            react(one, 2, "VERIFIED", 1);
            react(other, 1, "RECEIVED", 1);
        });

        assertThat(work.write()).isEmpty();

        var stored = cases.read(one);
        assertThat(stored.state()).isEqualTo(state("VERIFIED"));
        assertThat(stored.sequence()).isEqualTo(3);
        assertThat(stored.seen()).containsEntry(source(one), 2L);
        assertThat(document(one).getList("outbox", Document.class))
                .extracting(owed -> owed.getLong("sequence"))
                .containsExactly(1L, 2L, 3L);
        assertThat(relay.leased).extracting(OwedDocument::id).containsExactly(one, other);
        assertThat(relay.leased.getFirst().version()).isEqualTo(stored.version());
        assertThat(relay.leased.getFirst().owed()).hasSize(3);
    }

    @Test
    void a_stored_aggregate_goes_on_from_where_it_was() {
        settled(one, 4);
        var before = cases.read(one);

        work.run(() -> react(one, 5, "ROUTED", 1));

        assertThat(work.write()).isEmpty();
        var after = cases.read(one);
        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(after.sequence()).isEqualTo(before.sequence() + 1);
        assertThat(after.state()).isEqualTo(state("ROUTED"));
        assertThat(after.seen()).containsEntry(source(one), 5L);
    }

    @Test
    void facts_that_are_only_noted_are_noted_without_a_read() {
        settled(one, 2);

        work.run(() -> {
            note(one, 3);
            note(one, 4);
            note(one, 4);
            note(other, 1);
            note(other, 2);
        });

        assertThat(work.write()).isEmpty();
        assertThat(cases.read(one).seen()).containsEntry(source(one), 4L);
        assertThat(cases.read(one).state()).isEqualTo(state("RECEIVED"));
        assertThat(cases.find(other)).isEmpty();
        assertThat(cases.read(other).seen()).containsEntry(source(other), 2L);
    }

    @Test
    void notes_before_and_after_a_change_are_kept_with_it() {
        settled(one, 2);

        work.run(() -> {
            note(one, 3);
            react(one, 4, "ROUTED", 1);
            note(one, 5);
            note(other, 1);
            react(other, 2, "RECEIVED", 1);
        });

        assertThat(work.write()).isEmpty();
        assertThat(cases.read(one).seen()).containsEntry(source(one), 5L);
        assertThat(cases.read(one).state()).isEqualTo(state("ROUTED"));
        assertThat(cases.read(other).seen()).containsEntry(source(other), 2L);
        assertThat(cases.read(other).state()).isEqualTo(state("RECEIVED"));
    }

    @Test
    void a_position_noted_before_the_aggregate_exists_is_merged_into_its_first_state() {
        cases.note(one, new Position(source(one), 1));

        work.run(() -> react(one, 2, "RECEIVED", 1));

        assertThat(work.write()).isEmpty();
        assertThat(cases.read(one).version()).isEqualTo(1);
        assertThat(cases.read(one).seen()).containsEntry(source(one), 2L);
    }

    @Test
    void notes_of_several_sources_on_an_absent_aggregate_are_all_kept() {
        work.run(() -> {
            assertThat(cases.read(one).exists()).isFalse();
            cases.note(one, new Position("/a/a/" + one, 1));
            cases.note(one, new Position("/b/b/" + one, 1));
        });

        assertThat(work.write()).isEmpty();
        assertThat(cases.read(one).seen())
                .containsOnly(
                        java.util.Map.entry("/a/a/" + one, 1L),
                        java.util.Map.entry("/b/b/" + one, 1L));
    }

    @Test
    void T22_a_hole_is_refused_within_the_work_and_against_what_is_stored() {
        settled(one, 2);

        work.run(() -> {
            note(one, 3);
            assertThatThrownBy(() -> note(one, 5)).isInstanceOf(SequenceHole.class);
            note(other, 2);
            assertThatThrownBy(() -> cases.read(other)).isInstanceOf(SequenceHole.class);
        });
        assertThat(work.write()).containsExactly(other);
        assertThat(cases.read(other).seen()).isEmpty();
    }

    @Test
    void T21_a_repeat_changes_nothing_and_is_not_left_over() {
        settled(one, 3);

        work.run(() -> {
            assertThat(cases.read(one).hasHeard(new Position(source(one), 2))).isTrue();
            note(one, 3);
            note(other, 1);
        });
        cases.note(other, new Position(source(other), 1));
        var document = document(one);

        assertThat(work.write()).isEmpty();
        assertThat(document(one)).isEqualTo(document);
    }

    @Test
    void what_somebody_else_stored_meanwhile_is_left_over_and_the_rest_is_written() {
        settled(one, 1);
        work.run(() -> {
            react(one, 2, "ROUTED", 1);
            react(other, 1, "RECEIVED", 1);
        });
        cases.store(cases.read(one), Change.of(state("WITHDRAWN"), List.of()));
        relay.leased.clear();

        assertThat(work.write()).containsExactly(one);

        assertThat(cases.read(one).state()).isEqualTo(state("WITHDRAWN"));
        assertThat(cases.read(other).state()).isEqualTo(state("RECEIVED"));
        assertThat(relay.leased).extracting(OwedDocument::id).containsExactly(other);
    }

    @Test
    void what_a_rival_heard_first_is_done_and_is_the_rivals_to_send() {
        work.run(() -> {
            react(one, 1, "RECEIVED", 1);
            react(other, 1, "RECEIVED", 1);
        });
        var rival =
                new MongoAggregates(
                                TestMongo.database(databaseName),
                                "routing-service",
                                new OutboxSettings(
                                        new Lease("rival", Duration.ofSeconds(30)), relay, 500),
                                () -> null)
                        .collection("cases");
        rival.store(
                StoredAggregate.absent(one),
                Change.of(state("RECEIVED"), facts(one, 1)).hearing(new Position(source(one), 1)));
        relay.leased.clear();

        assertThat(work.write()).isEmpty();

        assertThat(relay.leased).extracting(OwedDocument::id).containsExactly(other);
        assertThat(document(one).getList("outbox", Document.class)).hasSize(1);
    }

    @Test
    void an_aggregate_that_owes_already_is_left_over_where_it_would_owe_more() {
        cases.store(cases.read(one), Change.of(state("RECEIVED"), facts(one, 1)));

        work.run(() -> {
            react(one, 1, "ROUTED", 1);
            react(other, 1, "RECEIVED", 0);
        });

        assertThat(work.write()).containsExactly(one);
        assertThat(cases.read(one).state()).isEqualTo(state("RECEIVED"));
        assertThat(cases.read(other).state()).isEqualTo(state("RECEIVED"));
    }

    @Test
    void what_is_forgotten_is_not_written_and_no_longer_kept_back() {
        work.run(() -> {
            react(one, 1, "RECEIVED", 1);
            react(other, 1, "RECEIVED", 1);
            work.forget(one);
            assertThat(cases.find(one)).isEmpty();
        });

        assertThat(work.write()).isEmpty();
        assertThat(cases.find(one)).isEmpty();
        assertThat(cases.find(other)).isPresent();
    }

    @Test
    void an_aggregate_that_was_not_named_is_written_at_once() {
        var third = complaintId();

        work.run(() -> react(third, 1, "RECEIVED", 1));

        assertThat(cases.find(third)).isPresent();
    }

    @Test
    void a_change_that_no_fact_caused_has_no_place_in_it() {
        work.run(() ->
                assertThatThrownBy(() ->
                                cases.store(cases.read(one), Change.of(state("X"), List.of())))
                        .isInstanceOf(IllegalStateException.class));
    }

    @Test
    void nothing_is_owed_beyond_the_cap() {
        work.run(() -> {
            react(one, 1, "RECEIVED", 300);
            assertThatThrownBy(() -> react(one, 2, "VERIFIED", 201)).isInstanceOf(OutboxFull.class);
        });
    }

    @Test
    void a_task_that_fails_after_the_write_keeps_no_other_from_being_done() {
        var done = new ArrayList<String>();
        work.run(() -> {
            react(one, 1, "RECEIVED", 0);
            UnitOfWork.onceWritten(
                    one,
                    () -> {
                        throw new IllegalStateException("full");
                    });
            UnitOfWork.onceWritten(one, () -> done.add("second"));
        });

        assertThat(work.write()).isEmpty();
        assertThat(done).containsExactly("second");
    }

    @Test
    void what_waits_for_the_write_is_done_after_it_and_never_where_it_failed() {
        settled(one, 1);
        var done = new ArrayList<String>();
        UnitOfWork.onceWritten(one, () -> done.add("outside"));
        work.run(() -> {
            react(one, 2, "ROUTED", 0);
            UnitOfWork.onceWritten(one, () -> done.add("one"));
            react(other, 1, "RECEIVED", 0);
            UnitOfWork.onceWritten(other, () -> done.add("other"));
        });
        assertThat(done).containsExactly("outside");
        cases.store(cases.read(one), Change.of(state("WITHDRAWN"), List.of()));

        work.write();

        assertThat(done).containsExactly("outside", "other");
    }

    // What the tests stand on

    void react(String id, long sequence, String status, int facts) {
        var read = cases.read(id);
        cases.store(
                read,
                Change.of(state(status), facts(id, facts))
                        .hearing(new Position(source(id), sequence)));
    }

    void note(String id, long sequence) {
        cases.note(id, new Position(source(id), sequence));
    }

    /** Stored, with so many facts heard and nothing owed. */
    void settled(String id, long heard) {
        collection()
                .insertOne(
                        new Document("_id", id)
                                .append("version", 3L)
                                .append("sequence", 7L)
                                .append("state", state("RECEIVED"))
                                .append("seen", new Document(source(id), heard))
                                .append("outbox", List.of())
                                .append("at", new Date(0)));
    }

    Document document(String id) {
        return collection().find(new Document("_id", id)).first();
    }

    com.mongodb.client.MongoCollection<Document> collection() {
        return TestMongo.database(databaseName).getMongoDatabase().getCollection("cases");
    }

    static String source(String id) {
        return "/intake-service/complaints/" + id;
    }

    static Document state(String status) {
        return new Document("status", status);
    }
}
