package id.kawal.standalone.database;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an ordered index finds is what a look at every document finds, only sooner. */
class OrderedIndexIT {

    private static final String AT = "state.at";
    private static final String WHO = "state.who";
    private static final String IS_LIST = "state.list";

    @TempDir Path folder;
    private EmbeddedDatabase database;
    private MongoClient client;
    private MongoCollection<Document> indexed;
    private MongoCollection<Document> plain;
    private final List<RuntimeException> failures = new ArrayList<>();

    @BeforeEach
    void open() {
        database =
                EmbeddedDatabase.start(
                        folder.resolve("kawal.mv"),
                        new InetSocketAddress("127.0.0.1", 0),
                        failures::add);
        client = MongoClients.create("mongodb://127.0.0.1:" + database.address().getPort());
        indexed = client.getDatabase("kawal_test").getCollection("indexed");
        plain = client.getDatabase("kawal_test").getCollection("plain");
    }

    @AfterEach
    void close() {
        client.close();
        database.close();
        assertThat(failures).isEmpty();
    }

    private void makeIndexes() {
        indexed.createIndex(Indexes.ascending(AT), new IndexOptions().name("at").sparse(true));
        indexed.createIndex(Indexes.ascending(WHO, AT), new IndexOptions().name("who"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatever_is_stored_changed_and_asked_the_answers_are_those_of_a_whole_look(long seed) {
        var random = new Random(seed);
        boolean filledLater = seed % 2 == 0;
        if (!filledLater) {
            makeIndexes();
        }
        for (int i = 0; i < 120; i++) {
            change(random);
        }
        if (filledLater) {
            makeIndexes();
        }
        for (int round = 0; round < 60; round++) {
            change(random);
            if (round == 30) {
                close();
                open();
            }
            Bson asked = question(random);
            assertThat(indexed.countDocuments(asked, new CountOptions().skip(1).limit(9)))
                    .as("%s", asked)
                    .isEqualTo(plain.find(asked).skip(1).limit(9).into(new ArrayList<>()).size());
            assertThat(indexed.find(asked).sort(Sorts.ascending("_id")).into(new ArrayList<>()))
                    .as("%s", asked)
                    .isEqualTo(
                            plain.find(asked).sort(Sorts.ascending("_id")).into(new ArrayList<>()));
            assertThat(firstThree(indexed, asked))
                    .as("%s", asked)
                    .isEqualTo(firstThree(plain, asked));
        }
    }

    /** What they are sorted by: which of several equal ones comes first is left open. */
    private static List<Object> firstThree(MongoCollection<Document> documents, Bson asked) {
        return documents
                .find(
                        and(
                                asked,
                                new Document(AT, new Document("$type", "date")),
                                ne(IS_LIST, true)))
                .sort(Sorts.ascending(AT))
                .limit(3)
                .map(document -> document.getEmbedded(List.of("state", "at"), Object.class))
                .into(new ArrayList<>());
    }

    private void change(Random random) {
        int id = random.nextInt(60);
        if (random.nextInt(5) == 0) {
            indexed.deleteOne(eq("_id", id));
            plain.deleteOne(eq("_id", id));
        } else if (random.nextInt(3) == 0) {
            Bson update = Updates.set(AT, value(random));
            indexed.updateOne(and(eq("_id", id), ne(IS_LIST, true)), update);
            plain.updateOne(and(eq("_id", id), ne(IS_LIST, true)), update);
        } else {
            var state = new Document("state", state(random));
            replace(indexed, id, state);
            replace(plain, id, state);
        }
    }

    private static void replace(MongoCollection<Document> documents, int id, Document state) {
        documents.deleteOne(eq("_id", id));
        documents.insertOne(new Document("_id", id).append("state", state.get("state")));
    }

    private static Object state(Random random) {
        if (random.nextInt(15) == 0) {
            return List.of(new Document("at", value(random)).append("list", true));
        }
        var state = new Document();
        if (random.nextInt(4) > 0) {
            state.append("at", random.nextInt(8) == 0 ? value(random) : date(random));
        }
        if (random.nextInt(4) > 0) {
            state.append("who", random.nextInt(9) == 0 ? null : value(random));
        }
        return state;
    }

    private static Object value(Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> date(random);
            case 2, 3 -> "who-" + random.nextInt(4);
            case 4 -> random.nextInt(3);
            case 5 -> (double) random.nextInt(3);
            case 6 -> Arrays.asList("who-1", null, date(random));
            default -> random.nextBoolean();
        };
    }

    private static Date date(Random random) {
        return new Date((random.nextInt(12) - 4) * 1_000L);
    }

    private static Bson question(Random random) {
        Bson narrower = ne("state.other", random.nextInt());
        return switch (random.nextInt(10)) {
            case 0 -> and(lt(AT, date(random)), narrower);
            case 1 -> and(lte(AT, date(random)), or(exists(WHO), gte(AT, date(random))));
            case 2 -> gt(AT, date(random));
            case 3 ->
                    new Document(
                            AT, new Document("$gte", date(random)).append("$lt", date(random)));
            case 4 -> exists(AT);
            case 5 -> eq(WHO, value(random));
            case 6 -> in(WHO, "who-0", 1, "who-3", 1L);
            case 7 -> eq(AT, random.nextBoolean() ? null : date(random));
            case 8 -> and(eq(WHO, "who-" + random.nextInt(4)), exists(AT, false));
            default -> regex(WHO, "^who");
        };
    }

    @Test
    void what_the_services_ask_again_and_again_reads_no_collection_whole() {
        makeIndexes();
        for (int i = 0; i < 50; i++) {
            indexed.insertOne(
                    new Document("_id", i)
                            .append(
                                    "state",
                                    new Document("at", new Date(i)).append("who", "agency-" + i)));
        }
        long before = DocumentCollection.scans();

        var due = indexed.find(lte(AT, new Date(2))).sort(Sorts.ascending(AT)).limit(10);
        assertThat(due.map(each -> each.get("_id")).into(new ArrayList<>()))
                .containsExactly(0, 1, 2);
        var next = indexed.find(gt(AT, new Date(40))).sort(Sorts.ascending(AT)).first();
        assertThat(next).containsEntry("_id", 41);
        assertThat(indexed.find(and(eq(WHO, "agency-7"), exists(AT))).first())
                .containsEntry("_id", 7);
        assertThat(indexed.countDocuments(lt(AT, new Date(5)))).isEqualTo(5);
        assertThat(indexed.countDocuments(eq(WHO, "nobody"))).isZero();
        assertThat(DocumentCollection.scans()).isEqualTo(before);

        assertThat(indexed.find(eq("state.other", 1)).first()).isNull();
        assertThat(DocumentCollection.scans()).as("the counter counts").isEqualTo(before + 1);
    }

    @Test
    void an_index_can_be_dropped_and_made_anew_with_other_keys() {
        makeIndexes();
        indexed.insertOne(new Document("_id", 1).append("state", new Document("who", "x")));
        indexed.dropIndex("who");
        indexed.createIndex(Indexes.ascending("state.size"), new IndexOptions().name("who"));
        indexed.insertOne(new Document("_id", 2).append("state", new Document("size", 9)));
        long before = DocumentCollection.scans();

        assertThat(indexed.find(eq("state.size", 9)).first()).containsEntry("_id", 2);
        assertThat(DocumentCollection.scans()).isEqualTo(before);
        assertThat(indexed.find(eq(WHO, "x")).first()).containsEntry("_id", 1);
    }
}
