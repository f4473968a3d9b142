package id.kawal.standalone.database;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promises the services rely on, asked over the wire by the driver they use. */
class EmbeddedDatabaseIT {

    @TempDir Path folder;
    private EmbeddedDatabase database;
    private MongoClient client;
    private MongoCollection<Document> cases;
    private final List<RuntimeException> failures = new ArrayList<>();

    @BeforeEach
    void open() {
        database =
                EmbeddedDatabase.start(
                        folder.resolve("kawal.mv"),
                        new InetSocketAddress("127.0.0.1", 0),
                        failures::add);
        client = MongoClients.create("mongodb://127.0.0.1:" + database.address().getPort());
        cases = client.getDatabase("kawal_test").getCollection("cases");
    }

    @AfterEach
    void close() {
        client.close();
        database.close();
        assertThat(failures).isEmpty();
    }

    private void reopen() {
        close();
        open();
    }

    @Test
    void what_was_written_is_there_after_a_restart_with_its_indexes() {
        cases.createIndex(Indexes.ascending("reference"), new IndexOptions().unique(true));
        cases.insertOne(new Document("_id", "C-1").append("reference", "KWL-1"));
        cases.insertOne(new Document("_id", 2L).append("reference", "KWL-2"));

        reopen();

        assertThat(cases.find(eq("reference", "KWL-1")).first()).containsEntry("_id", "C-1");
        assertThat(cases.find(eq("_id", 2)).first()).containsEntry("_id", 2L);
        assertThatThrownBy(() ->
                        cases.insertOne(new Document("_id", "C-3").append("reference", "KWL-2")))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000");
        assertThat(cases.countDocuments()).isEqualTo(2);
    }

    @Test
    void a_conditional_write_happens_only_on_the_version_it_names() {
        cases.insertOne(new Document("_id", "C-1").append("version", 1L).append("owed", List.of()));

        var first = write("C-1", 1, "answered");
        var second = write("C-1", 1, "archived");

        assertThat(first.getModifiedCount()).isEqualTo(1);
        assertThat(second.getMatchedCount()).isZero();
        assertThat(cases.find(eq("_id", "C-1")).first())
                .containsEntry("version", 2L)
                .extractingByKey("owed")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(1);
    }

    private com.mongodb.client.result.UpdateResult write(String id, long version, String state) {
        return cases.updateOne(
                and(eq("_id", id), eq("version", version)),
                combine(
                        set("state.name", state),
                        inc("version", 1L),
                        push("owed", new Document("id", "E-" + version))));
    }

    @Test
    void pull_set_on_insert_and_max_work_on_dotted_paths() {
        var upsert = new UpdateOptions().upsert(true);
        for (long readUpTo : List.of(5L, 9L, 7L)) {
            cases.updateOne(
                    eq("_id", "P-3"),
                    combine(setOnInsert("made", readUpTo), max("read.upTo", readUpTo)),
                    upsert);
        }
        cases.updateOne(eq("_id", "P-3"), push("owed", new Document("id", "E-1")));
        cases.updateOne(eq("_id", "P-3"), push("owed", new Document("id", "E-2")));
        cases.updateOne(eq("_id", "P-3"), pull("owed", new Document("id", "E-1")));

        Document stored = cases.find(eq("_id", "P-3")).first();

        assertThat(stored).isNotNull();
        assertThat(stored.getLong("made")).isEqualTo(5);
        assertThat(stored.getEmbedded(List.of("read", "upTo"), Long.class)).isEqualTo(9);
        assertThat(stored.getList("owed", Document.class))
                .containsExactly(new Document("id", "E-2"));
    }

    @Test
    void a_claim_takes_the_oldest_due_and_shows_it_as_claimed() {
        for (int i = 0; i < 20; i++) {
            cases.insertOne(
                    new Document("_id", UUID.randomUUID().toString())
                            .append("fireAt", (i * 7) % 20)
                            .append("lease", new Document("by", "none")));
        }

        Document claimed =
                cases.findOneAndUpdate(
                        gte("fireAt", 3),
                        set("lease.by", "me"),
                        new FindOneAndUpdateOptions()
                                .sort(Sorts.ascending("fireAt"))
                                .returnDocument(ReturnDocument.AFTER));

        assertThat(claimed).isNotNull();
        assertThat(claimed.getInteger("fireAt")).isEqualTo(3);
        assertThat(claimed.getEmbedded(List.of("lease", "by"), String.class)).isEqualTo("me");
        assertThat(
                        cases.find(gte("fireAt", 10))
                                .sort(Sorts.descending("fireAt"))
                                .limit(3)
                                .map(d -> d.getInteger("fireAt"))
                                .into(new ArrayList<>()))
                .containsExactly(19, 18, 17);
    }

    @Test
    void a_refused_change_leaves_the_document_as_it_was() {
        cases.createIndex(Indexes.ascending("reference"), new IndexOptions().unique(true));
        cases.insertOne(new Document("_id", "A").append("reference", "1"));
        cases.insertOne(new Document("_id", "B").append("reference", "2"));

        assertThatThrownBy(() ->
                        cases.updateOne(
                                eq("_id", "B"),
                                combine(set("title", "new"), set("reference", "1"))))
                .isInstanceOf(MongoWriteException.class);

        assertThat(cases.find(eq("_id", "B")).first())
                .isEqualTo(new Document("_id", "B").append("reference", "2"));
    }

    @Test
    void deleted_documents_and_dropped_collections_stay_away() {
        cases.createIndex(Indexes.ascending("reference"), new IndexOptions().unique(true));
        cases.insertOne(new Document("_id", "A").append("reference", "1"));
        cases.deleteOne(eq("_id", "A"));
        cases.insertOne(new Document("_id", "B").append("reference", "1"));
        MongoCollection<Document> other = client.getDatabase("kawal_test").getCollection("other");
        other.insertOne(new Document("_id", "X"));
        other.drop();

        reopen();

        assertThat(cases.find().map(d -> d.getString("_id"))).containsExactly("B");
        assertThat(client.getDatabase("kawal_test").listCollectionNames()).containsExactly("cases");
    }

    @Test
    void a_driver_may_say_hello() {
        Document answer = client.getDatabase("admin").runCommand(new Document("hello", 1));

        assertThat(answer).containsEntry("isWritablePrimary", true);
    }

    @Test
    void a_write_by_id_and_version_looks_at_one_document_not_at_all() {
        List<Document> many = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            many.add(new Document("_id", "C-" + i).append("version", 1L).append("mark", i));
        }
        cases.insertMany(many);
        long before = DocumentCollection.scans();

        assertThat(write("C-7", 1, "x").getModifiedCount()).isOne();
        assertThat(cases.find(and(eq("_id", "C-8"), eq("version", 1L))).first()).isNotNull();
        assertThat(DocumentCollection.scans()).isEqualTo(before);

        cases.updateOne(eq("mark", 9), set("a", 1));
        assertThat(DocumentCollection.scans()).as("the counter counts").isEqualTo(before + 1);
    }
}
