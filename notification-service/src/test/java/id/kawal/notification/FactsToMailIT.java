package id.kawal.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kawal.events.Actor;
import id.kawal.events.ComplaintAnswered;
import id.kawal.events.ComplaintDisputed;
import id.kawal.events.ComplaintErased;
import id.kawal.events.ComplaintEvent;
import id.kawal.events.ComplaintLodged;
import id.kawal.events.ComplaintRouted;
import id.kawal.events.ComplaintSupplemented;
import id.kawal.events.DataKey;
import id.kawal.events.DecidedBy;
import id.kawal.events.EventTypes;
import id.kawal.events.SealedValue;
import id.kawal.notification.application.Dossiers;
import id.kawal.notification.application.LoggedNotice;
import id.kawal.notification.application.NoticeLog;
import id.kawal.notification.application.NoticeLog.Scope;
import id.kawal.notification.application.NoticeLog.Search;
import id.kawal.sealed.ComplaintKeys;
import id.kawal.sealed.Seals;
import id.kawal.testkit.TestApi;
import id.kawal.testkit.TestKafka;
import id.kawal.transport.EventJson;
import id.kawal.transport.park.ParkedRecords;
import id.kawal.transport.rebuild.ProjectionRebuild;
import id.kawal.transport.rebuild.RebuildProgress;
import jakarta.mail.internet.MimeMessage;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From facts on the log to mails at the relay, with everything real in between. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({ServiceForTests.StandingClock.class, FactsToMailIT.Outage.class})
class FactsToMailIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String REGION = "63.02";
    private static final AtomicInteger FAILURES = new AtomicInteger();

    @Autowired Seals seals;
    @Autowired ComplaintKeys keys;
    @Autowired NoticeLog log;
    @Autowired Dossiers dossiers;
    @Autowired ProjectionRebuild rebuilds;
    @Autowired ParkedRecords parked;
    @Autowired MongoOperations mongo;
    @LocalServerPort int port;

    private final String complaint = UUID.randomUUID().toString();
    private final String mailbox = complaint.substring(0, 8) + "@example.org";
    private final Map<String, Long> sequences = new HashMap<>();

    @DynamicPropertySource
    static void surround(DynamicPropertyRegistry registry) {
        ServiceForTests.surround(registry);
    }

    @Test
    void a_citizen_is_told_of_the_complaint_and_nothing_personal_is_left_on_the_way() {
        tell(lodged());

        var mail = awaitMails(1).getFirst();
        assertThat(subject(mail)).isEqualTo("Laporan Anda kami terima: KWL-" + complaint);
        awaitLogged("SENT", 1);
        assertThat(facts()).contains("id.kawal.notice.sent.v1").doesNotContain(mailbox);
        assertThat(everythingStored()).doesNotContain(mailbox);
    }

    @Test
    void T21_facts_that_arrive_twice_are_told_once() {
        var lodged = lodged();
        var record = record(complaint, lodged, 1);
        send(record);
        send(record);
        send(record(complaint, supplemented(), 2));

        awaitMails(1);
        awaitHeard(2);
        // The supplement goes to the coordinator, as no agency has the complaint yet.
        assertThat(logged(null))
                .extracting(LoggedNotice::audience)
                .containsExactlyInAnyOrder("CITIZEN", "COORDINATOR");
    }

    @Test
    void T22_facts_that_arrive_out_of_order_wait_for_the_one_before() {
        var first = record(complaint, lodged(), 1);
        send(record(complaint, disputed(), 2));
        await().atMost(SOON).until(() -> parkedRecords() == 1);
        assertThat(logged(null)).isEmpty();

        send(first);

        assertThat(awaitMails(2))
                .extracting(FactsToMailIT::subject)
                .containsExactlyInAnyOrder(
                        "Laporan Anda kami terima: KWL-" + complaint,
                        "Laporan KWL-" + complaint + " dibuka kembali");
        await().atMost(SOON).until(() -> parkedRecords() == 0);
    }

    @Test
    void a_database_that_is_away_for_a_while_makes_facts_wait_and_nobody_is_parked() {
        FAILURES.set(3);
        tell(lodged());

        awaitMails(1);
        assertThat(FAILURES).hasValueLessThanOrEqualTo(0);
        assertThat(parkedRecords()).isZero();
    }

    @Test
    void P9_dossiers_are_made_anew_by_one_command_and_nobody_is_told_twice() {
        tell(lodged());
        awaitMails(1);
        awaitHeard(1);
        var before = dossiers.read(complaint, REGION).dossier();
        mongo.updateFirst(
                new Query(Criteria.where("_id").is(complaint)),
                new Update()
                        .set(
                                "state.assigned",
                                new Document("agencyCode", "63.02.WRONG")
                                        .append("agencyName", "Wrong")),
                "dossiers");

        rebuilds.rebuild("dossiers");
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        rebuilds.progress("dossiers").orElseThrow().phase()
                                == RebuildProgress.Phase.DONE);

        assertThat(dossiers.read(complaint, REGION).dossier()).isEqualTo(before);
        tell(supplemented());
        awaitHeard(2);
        assertThat(awaitMails(1)).hasSize(1);
        assertThat(logged(null))
                .extracting(LoggedNotice::audience)
                .containsExactlyInAnyOrder("CITIZEN", "COORDINATOR");
    }

    @Test
    void T20_a_fact_that_can_not_be_read_is_parked_and_neighbours_are_told() {
        var poison = record(complaint, lodged(), 1);
        send(new ProducerRecord<>("complaints", null, complaint, "{nonsense", poison.headers()));
        var neighbour = UUID.randomUUID().toString();
        keys.create(neighbour, Set.of(DataKey.IDENTITY, DataKey.CONTENT));
        send(record(neighbour, lodged(neighbour), 1));

        awaitMails(1);
        await().atMost(SOON).until(() -> parkedRecords() == 1);
        assertThat(log.find(everything(), new Search(neighbour, null, null, 10))).hasSize(1);
    }

    @Test
    void T19_an_answer_an_objection_and_another_answer_are_told_as_two_answers() {
        tell(lodged());
        tell(routed());
        tell(answered());
        tell(disputed());
        tell(answered());

        assertThat(awaitMails(5))
                .extracting(FactsToMailIT::subject)
                .filteredOn(
                        subject -> subject.equals("Laporan KWL-" + complaint + " sudah dijawab"))
                .hasSize(2);
    }

    @Test
    void T24_a_bounce_reported_by_the_relay_says_that_the_citizen_can_not_be_reached()
            throws Exception {
        tell(lodged());
        awaitMails(1);
        awaitLogged("SENT", 1);
        var id = logged("SENT").getFirst().noticeId();

        assertThat(report(id, "wrong")).isEqualTo(404);
        assertThat(report(id, "s3cret")).isEqualTo(204);

        awaitLogged("FAILED", 1);
        await().atMost(SOON)
                .until(
                        () -> facts(),
                        found ->
                                found.contains("id.kawal.notice.failed.v1")
                                        && found.contains("id.kawal.citizen.unreachable.v1"));
    }

    @Test
    void T29_nothing_is_told_of_a_complaint_whose_keys_are_gone() {
        var lodged = lodged();
        keys.erase(complaint);
        tell(lodged);
        tell(new ComplaintErased(complaint, REGION, now(), Actor.SYSTEM, "ASKED_BY_SUBJECT"));

        awaitLogged("DROPPED", 1);
        assertThat(mails()).isEmpty();
    }

    @Test
    void accepted_for_48_hours_counts_as_delivered() {
        tell(lodged());
        awaitLogged("SENT", 1);

        ServiceForTests.CLOCK.advance(Duration.ofHours(48));

        awaitLogged("DELIVERED", 1);
        assertThat(logged(null).getFirst().evidence()).isEqualTo("ACCEPTED");
    }

    @Test
    void every_operation_of_the_api_says_what_it_does() throws Exception {
        assertThat(TestApi.gaps(port)).isEmpty();
    }

    private int report(String noticeId, String secret) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(
                                    URI.create(
                                            "http://127.0.0.1:"
                                                    + port
                                                    + "/api/v1/delivery-receipts/mail"))
                            .header("Kawal-Secret", secret)
                            .header("Content-Type", "application/json")
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            "{\"id\":\"" + noticeId + "\",\"status\":\"bounced\"}"))
                            .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private List<MimeMessage> awaitMails(int distinct) {
        await().atMost(SOON).until(() -> ids().size() == distinct);
        return mails();
    }

    private Set<String> ids() {
        var ids = new HashSet<String>();
        mails().forEach(mail -> ids.add(header(mail, "Message-ID")));
        return ids;
    }

    private List<MimeMessage> mails() {
        return Stream.of(ServiceForTests.RELAY.getReceivedMessages())
                .filter(mail ->
                        subject(mail).contains(complaint) || header(mail, "To").contains(mailbox))
                .toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String header(MimeMessage mail, String name) {
        try {
            return mail.getHeader(name)[0];
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitLogged(String state, int count) {
        await().atMost(SOON).until(() -> logged(state).size() >= count);
    }

    private List<LoggedNotice> logged(String state) {
        return log.find(everything(), new Search(complaint, state, null, 50));
    }

    private static Scope everything() {
        return new Scope(true, Set.of(), Set.of());
    }

    private void awaitHeard(long sequence) {
        await().atMost(SOON)
                .until(() -> {
                    var found = mongo.findById(complaint, Document.class, "dossiers");
                    return found != null
                            && found.get("seen", Document.class).containsValue(sequence);
                });
    }

    private long parkedRecords() {
        return mongo
                .getCollection("parked-records")
                .find()
                .into(new java.util.ArrayList<>())
                .stream()
                .filter(found -> found.toString().contains(complaint))
                .count();
    }

    private String everythingStored() {
        var all = new StringBuilder();
        mongo.getCollectionNames()
                .forEach(name ->
                        mongo.getCollection(name).find().forEach(d -> all.append(d.toJson())));
        return all.toString();
    }

    /** All our own facts of this complaint, types and values. */
    private String facts() {
        var all = new StringBuilder();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", TestKafka.bootstrapServers()),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            var partitions =
                    consumer.partitionsFor("complaints").stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            for (var round = 0; round < 4; round++) {
                consumer.poll(Duration.ofMillis(250))
                        .forEach(found -> {
                            if (complaint.equals(found.key())) {
                                all.append(
                                                new String(
                                                        found.headers()
                                                                .lastHeader("ce_type")
                                                                .value(),
                                                        UTF_8))
                                        .append(found.value());
                            }
                        });
            }
        }
        return all.toString();
    }

    private void tell(ComplaintEvent event) {
        var owner = EventTypes.of(event).owner().name();
        send(record(complaint, event, sequences.merge(owner, 1L, Long::sum)));
    }

    private static void send(ProducerRecord<String, String> record) {
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", TestKafka.bootstrapServers()),
                        new StringSerializer(),
                        new StringSerializer())) {
            producer.send(record).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProducerRecord<String, String> record(
            String key, ComplaintEvent event, long sequence) {
        var type = EventTypes.of(event);
        var service = type.owner().name().toLowerCase(java.util.Locale.ROOT) + "-service";
        var record = new ProducerRecord<>("complaints", null, key, EventJson.write(event));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type.wireName(),
                        "ce_source",
                        "/" + service + "/things/" + key,
                        "ce_subject",
                        key,
                        "ce_time",
                        event.occurredAt().toString(),
                        "ce_sequence",
                        "%010d".formatted(sequence),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    private ComplaintEvent lodged() {
        keys.create(complaint, Set.of(DataKey.IDENTITY, DataKey.CONTENT));
        return lodged(complaint);
    }

    private ComplaintEvent lodged(String id) {
        return new ComplaintLodged(
                id,
                REGION,
                now(),
                Actor.CITIZEN,
                "KWL-" + complaint,
                "WEB",
                null,
                null,
                null,
                now(),
                now(),
                false,
                false,
                "id",
                sealed(id, DataKey.CONTENT, "complaint.title", "x"),
                sealed(id, DataKey.CONTENT, "complaint.text", "x"),
                null,
                null,
                sealed(id, DataKey.IDENTITY, "complainant.email", mailbox),
                null,
                null);
    }

    private ComplaintEvent routed() {
        return new ComplaintRouted(
                complaint,
                REGION,
                now(),
                Actor.SYSTEM,
                "63.02.PUPR",
                "Dinas PUPR",
                1,
                DecidedBy.RULE,
                0.9,
                List.of("R1"),
                null);
    }

    private ComplaintEvent answered() {
        return new ComplaintAnswered(complaint, REGION, now(), Actor.SYSTEM, "63.02.PUPR", text());
    }

    private ComplaintEvent disputed() {
        return new ComplaintDisputed(complaint, REGION, now(), Actor.CITIZEN, text());
    }

    private ComplaintEvent supplemented() {
        return new ComplaintSupplemented(complaint, REGION, now(), Actor.CITIZEN, text());
    }

    private SealedValue text() {
        return new SealedValue(DataKey.CONTENT, "complaint.text", "c1pher");
    }

    private SealedValue sealed(String id, DataKey key, String field, String clear) {
        return seals.seal(id, key, field, clear);
    }

    private static Instant now() {
        return ServiceForTests.CLOCK.instant();
    }

    /** A database that fails as often as a test wishes. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Outage {

        @Bean
        static BeanPostProcessor failing() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof Dossiers real ? failing(real) : bean;
                }
            };
        }

        private static Dossiers failing(Dossiers real) {
            return (Dossiers)
                    Proxy.newProxyInstance(
                            Dossiers.class.getClassLoader(),
                            new Class<?>[] {Dossiers.class},
                            (_, method, arguments) -> {
                                if (FAILURES.getAndDecrement() > 0) {
                                    throw new DataAccessResourceFailureException("away");
                                }
                                try {
                                    return method.invoke(real, arguments);
                                } catch (java.lang.reflect.InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            });
        }
    }
}
