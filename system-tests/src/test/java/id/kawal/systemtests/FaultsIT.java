package id.kawal.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import id.kawal.systemtests.client.Complaint;
import id.kawal.systemtests.client.Kawal;
import id.kawal.systemtests.client.Lodged;
import id.kawal.systemtests.facts.FactReader;
import id.kawal.systemtests.stack.Outage;
import id.kawal.systemtests.stack.Part;
import id.kawal.systemtests.stack.Stack;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedStack.class)
class FaultsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Stack stack;
    private Kawal kawal;

    @BeforeEach
    void open(Stack shared) {
        stack = shared;
        kawal = new Kawal(shared.addresses());
    }

    @Test
    void without_the_broker_complaints_are_accepted_and_told_later() {
        try (FactReader reader = kawal.facts()) {
            var lodged =
                    during(
                            Part.BROKER,
                            () -> IntStream.range(0, 10).mapToObj(this::lodge).toList());
            stack.awaitLife(Part.BROKER);

            var log = new Written(reader);
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(lodged)
                                    .allMatch(it -> log.has(it.complaintId(), "complaint.routed")));
        }
    }

    @Test
    void without_the_database_callers_are_told_to_come_again_and_nothing_accepted_is_gone() {
        var before = lodge(1);

        var refused =
                during(
                        Part.DATABASE,
                        () -> kawal.citizens().lodge(complaint(2), UUID.randomUUID()));
        stack.awaitLife(Part.DATABASE);
        Part.SERVICES.forEach(stack::awaitLife);

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(kawal.citizens().track(before).ok().path("reference").asString())
                .isEqualTo(before.reference());
        assertThat(lodge(3).reference()).isNotBlank();
    }

    @Test
    void a_poison_record_holds_up_its_own_complaint_only_until_someone_discards_it() {
        try (FactReader reader = kawal.facts()) {
            var log = new Written(reader);
            var poisoned = lodge(1);
            await().atMost(PATIENCE)
                    .until(() -> log.has(poisoned.complaintId(), "complaint.routed"));
            Poison.send(stack.addresses().kafka(), poisoned.complaintId());
            await().atMost(PATIENCE).until(() -> parked(Part.ROUTING, poisoned) == 1);

            kawal.citizens().supplement(poisoned, "Sudah seminggu begini.").ok();
            kawal.citizens().withdraw(poisoned, "Sudah diperbaiki.").ok();
            var other = lodge(2);

            await().atMost(PATIENCE).until(() -> parked(Part.ROUTING, poisoned) == 3);
            await().atMost(PATIENCE).until(() -> log.has(other.complaintId(), "complaint.routed"));
            assertThat(log.has(poisoned.complaintId(), "complaint.closed")).isFalse();
            kawal.operators().replay(Part.ROUTING, poisoned.complaintId()).ok();
            assertThat(parked(Part.ROUTING, poisoned)).as("poison stays poison").isEqualTo(3);

            await("nothing is parked any more")
                    .atMost(PATIENCE)
                    .until(() -> Part.SERVICES.stream().allMatch(it -> isClean(it, poisoned)));
            await().atMost(PATIENCE)
                    .until(() -> log.has(poisoned.complaintId(), "complaint.closed"));
            assertThat(caseOf(poisoned))
                    .as("a supplement read after the withdrawal would have found the case ended")
                    .containsEntry("status", "WITHDRAWN")
                    .hasEntrySatisfying("citizenAt", heard -> assertThat(heard).isNotNull());
        }
    }

    private Document caseOf(Lodged complaint) {
        try (var mongo = MongoClients.create(stack.addresses().mongodb())) {
            var stored =
                    mongo.getDatabase("kawal_routing")
                            .getCollection("cases")
                            .find(new Document("_id", complaint.complaintId()))
                            .first();
            assertThat(stored).isNotNull();
            return stored.get("state", Document.class);
        }
    }

    private <T> T during(Part part, java.util.function.Supplier<T> action) {
        try (Outage outage = stack.without(part)) {
            assertThat(outage).isNotNull();
            return action.get();
        }
    }

    private long parked(Part service, Lodged complaint) {
        return kawal.operators().parked(service).stream()
                .filter(it -> isAbout(complaint, it))
                .count();
    }

    /** Discards what poison the service has found by now; true where nothing waits behind any. */
    private boolean isClean(Part service, Lodged complaint) {
        discardPoison(service, complaint);
        return parked(service, complaint) == 0;
    }

    private void discardPoison(Part service, Lodged complaint) {
        kawal.operators().parked(service).stream()
                .filter(it -> isAbout(complaint, it))
                .filter(it -> !it.path("code").asString().equals("QUEUED"))
                .forEach(it ->
                        kawal.operators()
                                .discard(service, it.path("id").asString(), "sent by a drill")
                                .ok());
    }

    private static boolean isAbout(Lodged complaint, JsonNode parked) {
        return parked.path("complaintId").asString().equals(complaint.complaintId());
    }

    private Lodged lodge(int number) {
        return Lodged.of(kawal.citizens().lodge(complaint(number), UUID.randomUUID()).ok());
    }

    private static Complaint complaint(int number) {
        return Complaint.about(
                        "63.02",
                        "Jalan berlubang nomor " + number,
                        "Jalan kabupaten berlubang dan rusak parah, mohon ditambal.")
                .by("Warga " + number, "gangguan" + number + "@warga.example");
    }
}
