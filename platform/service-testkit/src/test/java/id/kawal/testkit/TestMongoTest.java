package id.kawal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Test;

class TestMongoTest {

    @Test
    void it_knows_hello_and_keeps_documents() {
        var database = TestMongo.freshDatabase();

        var hello = database.runCommand(new Document("hello", 1));
        database.getCollection("things").insertOne(new Document("_id", "a"));

        assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
        assertThat(database.getCollection("things").countDocuments()).isEqualTo(1);
        assertThat(TestMongo.freshDatabase().getName()).isNotEqualTo(database.getName());
    }

    @Test
    void a_database_is_put_into_an_address_with_options() {
        assertThat(TestMongo.withDatabase("mongodb://a:1,b:2/?replicaSet=rs0", "x"))
                .isEqualTo("mongodb://a:1,b:2/x?replicaSet=rs0");
        assertThat(TestMongo.withDatabase("mongodb://a:1", "x")).isEqualTo("mongodb://a:1/x");
    }
}
