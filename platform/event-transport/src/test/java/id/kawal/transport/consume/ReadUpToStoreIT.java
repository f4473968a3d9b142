package id.kawal.transport.consume;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static id.kawal.transport.Invented.MONDAY_9;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import id.kawal.transport.TestMongo;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class ReadUpToStoreIT {

    static final Instant AN_HOUR_LATER = MONDAY_9.plusSeconds(3_600);
    static final ReadUpTo.Mark READ = new ReadUpTo.Mark(AN_HOUR_LATER, MONDAY_9);

    final SimpleMongoClientDatabaseFactory database =
            TestMongo.database("read-" + UUID.randomUUID());
    final ReadUpToStore store = new ReadUpToStore(database);

    @Test
    void an_instance_that_reads_nothing_learns_what_a_living_one_reads() {
        store.share("g", Map.of(3, READ));

        assertThat(store.share("g", Map.of())).isEqualTo(Map.of(3, READ));
    }

    @Test
    void the_reading_of_a_process_that_is_gone_is_none_after_a_restart() {
        store.share("g", Map.of(3, READ));
        documents().updateOne(eq("g"), set("aliveAt.3", new Date(0)));

        var afterRestart = store.share("g", Map.of());

        assertThat(afterRestart).isEqualTo(Map.of(3, new ReadUpTo.Mark(AN_HOUR_LATER, null)));
    }

    @Test
    void a_new_reading_begins_when_it_says_and_what_was_heard_before_stays_heard() {
        store.share("g", Map.of(3, READ));
        documents().updateOne(eq("g"), set("aliveAt.3", new Date(0)));
        var anew = AN_HOUR_LATER.plusSeconds(60);

        var shared = store.share("g", Map.of(3, new ReadUpTo.Mark(Instant.EPOCH, anew)));

        assertThat(shared).isEqualTo(Map.of(3, new ReadUpTo.Mark(AN_HOUR_LATER, anew)));
    }

    @Test
    void a_document_that_does_not_say_who_is_alive_tells_of_no_reading() {
        store.share("g", Map.of(3, READ));
        documents().updateOne(eq("g"), unset("aliveAt"));

        assertThat(store.share("g", Map.of()).get(3).since()).isNull();
    }

    MongoCollection<Document> documents() {
        return database.getMongoDatabase().getCollection(ReadUpToStore.COLLECTION);
    }
}
