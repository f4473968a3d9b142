package id.kawal.standalone.database;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The operations that the services' adapters use, answered as MongoDB documents them. The port
 * contracts of the services run on another back end of the same library: this one stores, indexes
 * and scans by itself.
 */
class DatabaseLanguageIT {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    @TempDir Path folder;
    private EmbeddedDatabase database;
    private MongoClient client;
    private MongoCollection<Document> cases;

    @BeforeEach
    void open() {
        database =
                EmbeddedDatabase.start(
                        folder.resolve("kawal.mv"),
                        new InetSocketAddress("127.0.0.1", 0),
                        failure -> {
                            throw failure;
                        });
        client = MongoClients.create("mongodb://127.0.0.1:" + database.address().getPort());
        cases = client.getDatabase("kawal_test").getCollection("cases");
    }

    @AfterEach
    void close() {
        client.close();
        database.close();
    }

    private void given(Document... documents) {
        cases.insertMany(List.of(documents));
    }

    private static Document a(String id) {
        return new Document("_id", id);
    }

    private List<String> ids(Bson filter) {
        return cases.find(filter)
                .sort(ascending("_id"))
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    private Document one(String id) {
        return cases.find(eq("_id", id)).first();
    }

    @Test
    void an_upsert_inserts_once_and_updates_from_then_on() {
        var first =
                cases.updateOne(
                        eq("_id", "A"), combine(setOnInsert("made", 1), inc("n", 1)), UPSERT);
        var second =
                cases.updateOne(
                        eq("_id", "A"), combine(setOnInsert("made", 2), inc("n", 1)), UPSERT);

        assertThat(first.getUpsertedId()).isNotNull();
        assertThat(second.getUpsertedId()).isNull();
        assertThat(one("A")).isEqualTo(a("A").append("made", 1).append("n", 2));
    }

    @Test
    void an_upsert_whose_condition_fails_on_a_document_that_is_there_is_a_duplicate() {
        given(a("A").append("version", 2));

        assertThatThrownBy(() ->
                        cases.updateOne(and(eq("_id", "A"), eq("version", 1)), set("x", 1), UPSERT))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000");
        assertThat(one("A")).isEqualTo(a("A").append("version", 2));
    }

    @Test
    void a_conditional_update_matches_what_it_names_and_tells_how_many() {
        given(a("A").append("claimedUntil", new Date(10)));

        var late =
                cases.updateOne(and(eq("_id", "A"), lt("claimedUntil", new Date(5))), set("x", 1));
        var free =
                cases.updateOne(and(eq("_id", "A"), lt("claimedUntil", new Date(20))), set("x", 1));

        assertThat(late.getMatchedCount()).isZero();
        assertThat(free.getModifiedCount()).isOne();
    }

    @Test
    void lists_grow_shrink_and_take_in_nothing_twice() {
        given(a("A").append("owed", List.of(new Document("id", "E-1"), new Document("id", "E-2"))));

        cases.updateOne(eq("_id", "A"), push("owed", new Document("id", "E-3")));
        cases.updateOne(eq("_id", "A"), pushEach("tags", List.of("x", "y")));
        cases.updateOne(eq("_id", "A"), addToSet("tags", "x"));
        cases.updateOne(eq("_id", "A"), pull("owed", in("id", List.of("E-1", "E-3"))));

        assertThat(one("A").getList("owed", Document.class))
                .containsExactly(new Document("id", "E-2"));
        assertThat(one("A").getList("tags", String.class)).containsExactly("x", "y");
    }

    @Test
    void array_filters_change_the_element_they_name() {
        given(
                a("A").append(
                                "runs",
                                List.of(
                                        new Document("id", 1).append("state", "RUNNING"),
                                        new Document("id", 2).append("state", "RUNNING"))));

        cases.updateOne(
                eq("_id", "A"),
                set("runs.$[run].state", "MET"),
                new UpdateOptions().arrayFilters(List.of(eq("run.id", 2))));

        assertThat(one("A").getList("runs", Document.class))
                .extracting(run -> run.getString("state"))
                .containsExactly("RUNNING", "MET");
    }

    @Test
    void fields_are_unset_and_only_ever_raised_or_lowered() {
        given(a("A").append("high", 5).append("low", 5).append("gone", 1));

        cases.updateOne(eq("_id", "A"), combine(max("high", 3), min("low", 3), unset("gone")));
        cases.updateOne(eq("_id", "A"), combine(max("high", 9), min("low", 9)));

        assertThat(one("A")).isEqualTo(a("A").append("high", 9).append("low", 3));
    }

    @Test
    void filters_find_what_they_say() {
        given(
                a("A").append("n", 1).append("word", "jalan").append("list", List.of(1, 2)),
                a("B").append("n", 2).append("word", "Jembatan").append("list", List.of()),
                a("C").append("n", 3).append("runs", List.of(new Document("s", 1).append("t", 2))),
                a("D").append("n", null));

        assertThat(ids(in("_id", List.of("A", "D", "X")))).containsExactly("A", "D");
        assertThat(ids(or(eq("n", 1), eq("word", "Jembatan")))).containsExactly("A", "B");
        assertThat(ids(and(gte("n", 2), lte("n", 3)))).containsExactly("B", "C");
        assertThat(ids(ne("n", 2))).containsExactly("A", "C", "D");
        assertThat(ids(exists("word"))).containsExactly("A", "B");
        assertThat(ids(eq("n", null))).containsExactly("D");
        assertThat(ids(eq("word", null))).containsExactly("C", "D");
        assertThat(ids(regex("word", "^j", "i"))).containsExactly("A", "B");
        assertThat(ids(eq("list", 2))).containsExactly("A");
        assertThat(ids(elemMatch("runs", and(eq("s", 1), eq("t", 2))))).containsExactly("C");
        assertThat(ids(eq("runs.t", 2))).containsExactly("C");
    }

    @Test
    void what_is_absent_or_null_sorts_before_every_value_and_pages_do_not_overlap() {
        given(
                a("A").append("due", new Date(20)),
                a("B").append("due", null),
                a("C"),
                a("D").append("due", new Date(10)));
        Bson byDue = ascending("due", "_id");

        assertThat(cases.find().sort(byDue).map(d -> d.getString("_id")))
                .containsExactly("B", "C", "D", "A");
        assertThat(cases.find().sort(descending("due", "_id")).map(d -> d.getString("_id")))
                .containsExactly("A", "D", "C", "B");
        assertThat(cases.find().sort(byDue).skip(1).limit(2).map(d -> d.getString("_id")))
                .containsExactly("C", "D");
        assertThat(ids(lte("due", new Date(10)))).as("null is no date").containsExactly("D");
        assertThat(cases.countDocuments(exists("due"))).isEqualTo(3);
    }

    @Test
    void projections_show_or_hide_fields() {
        given(a("A").append("title", "x").append("state", new Document("a", 1).append("b", 2)));

        assertThat(cases.find().projection(include("state.a")).first())
                .isEqualTo(a("A").append("state", new Document("a", 1)));
        assertThat(cases.find().projection(exclude("state")).first())
                .isEqualTo(a("A").append("title", "x"));
    }

    @Test
    void find_and_update_gives_the_document_of_before_or_after() {
        given(a("A").append("n", 1));
        var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

        assertThat(cases.findOneAndUpdate(eq("_id", "A"), inc("n", 1))).containsEntry("n", 1);
        assertThat(cases.findOneAndUpdate(eq("_id", "A"), inc("n", 1), after))
                .containsEntry("n", 3);
        assertThat(cases.findOneAndUpdate(eq("_id", "X"), inc("n", 1))).isNull();
    }

    @Test
    void a_document_is_replaced_whole_and_deleted_by_filter() {
        given(a("A").append("n", 1), a("B").append("n", 1), a("C").append("n", 2));

        cases.replaceOne(eq("_id", "A"), new Document("m", 1));
        cases.replaceOne(eq("_id", "D"), new Document("m", 1), new ReplaceOptions().upsert(true));

        assertThat(one("A")).isEqualTo(a("A").append("m", 1));
        assertThat(one("D")).isEqualTo(a("D").append("m", 1));
        assertThat(cases.deleteMany(lt("n", 3)).getDeletedCount()).isEqualTo(2);
        assertThat(ids(new Document())).containsExactly("A", "D");
    }

    @Test
    void a_unique_index_holds_for_inserts_and_updates_and_a_sparse_one_minds_no_absence() {
        cases.createIndex(
                Indexes.ascending("reference"), new IndexOptions().unique(true).sparse(true));
        given(a("A").append("reference", "1"), a("B"), a("C"));

        assertThatThrownBy(() -> given(a("D").append("reference", "1")))
                .isInstanceOf(MongoBulkWriteException.class);
        assertThatThrownBy(() -> cases.updateOne(eq("_id", "B"), set("reference", "1")))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000");
        assertThat(ids(exists("reference"))).containsExactly("A");
    }

    @Test
    void an_unordered_bulk_does_all_it_can_and_names_what_failed() {
        given(a("A"));

        assertThatThrownBy(() ->
                        cases.bulkWrite(
                                List.of(
                                        new InsertOneModel<>(a("A")),
                                        new InsertOneModel<>(a("B")),
                                        new UpdateOneModel<>(eq("_id", "C"), set("n", 1), UPSERT)),
                                new BulkWriteOptions().ordered(false)))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        failure ->
                                assertThat(failure.getWriteErrors())
                                        .extracting(error -> error.getIndex())
                                        .containsExactly(0));
        assertThat(ids(new Document())).containsExactly("A", "B", "C");
    }
}
