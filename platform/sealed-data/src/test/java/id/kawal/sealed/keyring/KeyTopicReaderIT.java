package id.kawal.sealed.keyring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import id.kawal.events.DataKey;
import id.kawal.events.SealedValue;
import id.kawal.sealed.ComplaintKeys;
import id.kawal.sealed.KeyFolder;
import id.kawal.sealed.KeysNotHereYet;
import id.kawal.sealed.Unsealed;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

class KeyTopicReaderIT {

    private static final Set<DataKey> BOTH = Set.of(DataKey.IDENTITY, DataKey.CONTENT);
    private static final Unsealed ERASED = new Unsealed.Erased();
    private static final Unsealed CLEAR = new Unsealed.Clear("Air PDAM keruh");
    private static final EmbeddedKafkaKraftBroker BROKER =
            new EmbeddedKafkaKraftBroker(1, 3, ComplaintKeys.TOPIC);

    private static Producer<String, byte[]> producer;

    @TempDir private Path folder;
    private MongoServer mongo;
    private MongoClient client;
    private KeyRing intake;
    private KeyFolder files;
    private final List<KeyTopicReader> started = new ArrayList<>();

    @BeforeAll
    static void broker() {
        BROKER.afterPropertiesSet();
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", BROKER.getBrokersAsString()),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    @AfterAll
    static void noBroker() {
        producer.close();
        BROKER.destroy();
    }

    @BeforeEach
    void database() {
        files = KeyFolder.in(folder);
        intake = KeyRing.of(files.keys("intake"));
        mongo = new MongoServer(new MemoryBackend());
        mongo.bind("127.0.0.1", 0);
        client =
                MongoClients.create(mongo.getConnectionString() + "/?serverSelectionTimeoutMS=500");
    }

    @AfterEach
    void stop() {
        started.forEach(KeyTopicReader::stop);
        client.close();
        mongo.shutdownNow();
    }

    private static Consumer<String, byte[]> consumer(String servers) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        false,
                        "allow.auto.create.topics",
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static void send(String subject, byte[] value) {
        try {
            producer.send(new ProducerRecord<>(ComplaintKeys.TOPIC, subject, value)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject() {
        return UUID.randomUUID().toString();
    }

    /** Keys made at intake and told on the topic. */
    private SealedValue told(String subject) {
        send(subject, intake.keys().create(subject, BOTH).getBytes(UTF_8));
        return intake.seals().seal(subject, DataKey.CONTENT, "complaint.text", "Air PDAM keruh");
    }

    private MongoWrappedKeys store() {
        return new MongoWrappedKeys(client.getDatabase("routing"));
    }

    /** A service that follows the topic; its reader begins when told. */
    private final class Service {

        private final KeyRing ring;
        private final KeyTopicReader reader;

        Service(
                WrappedKeyStore store,
                KeyRecords repairing,
                Supplier<Consumer<String, byte[]>> in) {
            this(store, repairing, in, () -> "one");
        }

        Service(
                WrappedKeyStore store,
                KeyRecords repairing,
                Supplier<Consumer<String, byte[]>> in,
                Supplier<String> topicIds) {
            var topic = new KeyTopic[1];
            ring = KeyRing.of(files.keys("routing"), store, () -> topic[0].readToEnd());
            reader =
                    new KeyTopicReader(
                            in,
                            topicIds,
                            store,
                            new KeyRecordReaction(ring.source(), store, ring.keys(), repairing),
                            Duration.ofSeconds(4));
            topic[0] = reader;
            started.add(reader);
        }

        Service begun() {
            reader.start();
            return this;
        }

        Unsealed open(String subject, SealedValue value) {
            return ring.seals().open(subject, value);
        }
    }

    private Service routing(WrappedKeyStore store) {
        return new Service(store, null, () -> consumer(BROKER.getBrokersAsString()));
    }

    @Test
    void opens_what_was_told_before_and_after_it_began() {
        var early = subject();
        var one = told(early);
        var routing = routing(store()).begun();

        assertThat(routing.open(early, one)).isEqualTo(CLEAR);
        for (var i = 0; i < 20; i++) {
            var late = subject();
            assertThat(routing.open(late, told(late))).isEqualTo(CLEAR);
        }
    }

    @Test
    void absent_at_the_end_of_the_topic_is_erased() {
        var subject = subject();
        intake.keys().create(subject, BOTH);
        var value = intake.seals().seal(subject, DataKey.CONTENT, "f", "x");

        assertThat(routing(store()).begun().open(subject, value)).isEqualTo(ERASED);
    }

    @Test
    void a_tombstone_erases_and_no_replayed_record_brings_the_key_back() {
        var subject = subject();
        var value = told(subject);
        var store = store();
        var routing = routing(store).begun();
        assertThat(routing.open(subject, value)).isEqualTo(CLEAR);

        send(subject, null);
        routing.reader.readToEnd();
        assertThat(routing.open(subject, value)).isEqualTo(ERASED);

        send(subject, intake.keys().create(subject, BOTH).getBytes(UTF_8));
        routing.reader.readToEnd();
        assertThat(routing.open(subject, value)).isEqualTo(ERASED);
        assertThat(document(subject)).isEqualTo("{\"_id\": \"" + subject + "\", \"erased\": true}");
    }

    private String document(String subject) {
        return client.getDatabase("routing")
                .getCollection("complaint-keys")
                .find(new org.bson.Document("_id", subject))
                .first()
                .toJson();
    }

    @Test
    void an_erasure_survives_a_reading_from_the_very_first_record() {
        var subject = subject();
        var value = told(subject);
        var store = store();
        store.erase(subject);

        assertThat(routing(store).begun().open(subject, value)).isEqualTo(ERASED);
        store.readUpTo("one", Map.of(0, 0L, 1, 0L, 2, 0L));
        started.forEach(KeyTopicReader::stop);
        var again = routing(store).begun();
        again.reader.readToEnd();

        assertThat(again.open(subject, value)).isEqualTo(ERASED);
    }

    @Test
    void intake_buries_a_record_that_came_after_the_tombstone() {
        var subject = subject();
        var buried = new ArrayList<String>();
        var store = store();
        store.erase(subject);
        send(subject, intake.keys().create(subject, BOTH).getBytes(UTF_8));

        new Service(
                        store,
                        (late, json) -> buried.add(late + json),
                        () -> consumer(BROKER.getBrokersAsString()))
                .begun()
                .reader
                .readToEnd();

        assertThat(buried).contains(subject + "null");
    }

    @Test
    void after_a_restart_it_goes_on_where_it_was() {
        var before = subject();
        told(before);
        var store = store();
        var first = routing(store).begun();
        first.reader.readToEnd();
        first.reader.stop();
        assertThat(first.reader.isRunning()).isFalse();
        client.getDatabase("routing").getCollection("complaint-keys").drop();

        var after = subject();
        var value = told(after);
        var second = routing(store).begun();

        assertThat(second.open(after, value)).isEqualTo(CLEAR);
        assertThat(store.find(before)).isEqualTo(new WrappedKeyStore.Held.Absent());
    }

    @Test
    void a_topic_made_anew_is_read_from_its_first_record_wherever_the_last_one_ended() {
        var subject = subject();
        var value = told(subject);
        var store = store();
        var topic = new String[] {"one"};
        var routing =
                new Service(
                                store,
                                null,
                                () -> consumer(BROKER.getBrokersAsString()),
                                () -> topic[0])
                        .begun();
        routing.reader.readToEnd();
        client.getDatabase("routing").getCollection("complaint-keys").drop();

        topic[0] = "made anew";

        await().ignoreExceptions()
                .atMost(Duration.ofSeconds(20))
                .until(() -> routing.open(subject, value).equals(CLEAR));
    }

    @Test
    void the_broker_tells_the_id_of_the_topic() {
        try (var id =
                new KeyTopicId(() ->
                        Admin.create(Map.of("bootstrap.servers", BROKER.getBrokersAsString())))) {
            assertThat(Uuid.fromString(id.get())).isNotEqualTo(Uuid.ZERO_UUID);
            assertThat(id.get()).isEqualTo(id.get());
        }
    }

    @Test
    void a_key_told_under_the_old_key_after_a_rotation_is_wrapped_anew_at_the_next_look() {
        var store = store();
        var late = subject();
        var record = intake.keys().create(late, BOTH);
        files.rotate();
        var routing = routing(store).begun();
        var rotation = new KeyRotation(files.keys("routing"), store, null);
        routing.reader.readToEnd();
        rotation.rewrapWhereDue();

        send(late, record.getBytes(UTF_8));
        routing.reader.readToEnd();
        assertThat(kek(store, late)).isNotEqualTo(files.keys("routing").primary(DataKey.CONTENT));
        rotation.rewrapWhereDue();

        assertThat(kek(store, late)).isEqualTo(files.keys("routing").primary(DataKey.CONTENT));
    }

    private static String kek(WrappedKeyStore store, String subject) {
        return store.find(subject) instanceof WrappedKeyStore.Held.Present(var keys)
                ? keys.keys().get(DataKey.CONTENT).kek()
                : "none";
    }

    @Test
    void records_of_one_subject_are_taken_in_order() {
        var subject = subject();
        told(subject);
        files.rotate();
        var anew = new ArrayList<String>();
        new KeyRotation(files.keys("intake"), intake.store(), (one, json) -> anew.add(json))
                .rewrapWhereDue();
        send(subject, anew.getFirst().getBytes(UTF_8));
        var store = store();

        routing(store).begun().reader.readToEnd();

        assertThat(store.find(subject)).isEqualTo(intake.store().find(subject));
    }

    @Test
    void a_record_that_can_not_be_read_holds_nobody_up() {
        send(subject(), "{".getBytes(UTF_8));
        send(null, "{}".getBytes(UTF_8));
        send(subject(), intake.keys().create(subject(), BOTH).getBytes(UTF_8));
        var subject = subject();
        var value = told(subject);

        assertThat(routing(store()).begun().open(subject, value)).isEqualTo(CLEAR);
    }

    @Test
    void a_broker_out_of_reach_is_sat_out_and_never_taken_for_erased() {
        var subject = subject();
        var value = told(subject);
        var servers = new String[] {"127.0.0.1:1"};
        var routing = new Service(store(), null, () -> consumer(servers[0])).begun();

        assertThatThrownBy(() -> routing.open(subject, value)).isInstanceOf(KeysNotHereYet.class);
        servers[0] = BROKER.getBrokersAsString();

        await().ignoreExceptions()
                .atMost(Duration.ofSeconds(40))
                .until(() -> routing.open(subject, value).equals(CLEAR));
        assertThat(routing.reader.behindFor()).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void a_database_out_of_reach_loses_no_record() {
        var store = store();
        var routing = routing(store).begun();
        routing.reader.readToEnd();
        var address = new InetSocketAddress("127.0.0.1", mongo.getLocalAddress().getPort());
        mongo.shutdownNow();

        var subject = subject();
        var value = told(subject);
        assertThatThrownBy(() -> routing.open(subject, value)).isInstanceOf(KeysNotHereYet.class);

        mongo = new MongoServer(new MemoryBackend());
        mongo.bind(address);
        await().ignoreExceptions()
                .atMost(Duration.ofSeconds(40))
                .until(() -> routing.open(subject, value).equals(CLEAR));
    }

    @Test
    void kafka_key_records_are_acknowledged_records_and_tombstones() {
        var subject = subject();
        var value = told(subject);
        var routing = routing(store()).begun();
        var store = store();
        try (var records =
                new KafkaKeyRecords(() ->
                        new KafkaProducer<>(
                                Map.of("bootstrap.servers", BROKER.getBrokersAsString()),
                                new StringSerializer(),
                                new ByteArraySerializer()))) {
            records.send(subject, intake.keys().create(subject, BOTH));
            assertThat(routing.open(subject, value)).isEqualTo(CLEAR);

            records.send(subject, null);
            routing.reader.readToEnd();
        }

        assertThat(store.find(subject)).isEqualTo(new WrappedKeyStore.Held.Erased());
    }
}
