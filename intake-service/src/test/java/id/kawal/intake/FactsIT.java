package id.kawal.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kawal.events.ComplaintEvent;
import id.kawal.intake.application.Complaints;
import id.kawal.intake.application.Dossier;
import id.kawal.intake.application.Filing;
import id.kawal.intake.application.Lodging;
import id.kawal.intake.application.LodgingRequest;
import id.kawal.intake.application.timeline.Entry;
import id.kawal.intake.application.timeline.Timeline;
import id.kawal.intake.application.timeline.Timelines;
import id.kawal.intake.domain.Complainant;
import id.kawal.intake.domain.Complaint;
import id.kawal.intake.domain.Draw;
import id.kawal.intake.domain.Submission;
import id.kawal.testkit.Events;
import id.kawal.testkit.TestLog;
import id.kawal.testkit.TestTokens;
import id.kawal.transport.HealsByItself;
import id.kawal.transport.Position;
import id.kawal.transport.park.ParkedRecords;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What both readers of facts (the citizen's timeline, the complaint itself) make of the log. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class FactsIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final AtomicInteger TIMES_AWAY = new AtomicInteger();

    @LocalServerPort private int port;
    @Autowired private Lodging lodging;
    @Autowired private Complaints complaints;
    @Autowired private Timelines timelines;
    @Autowired private ParkedRecords parked;
    @Autowired private MongoDatabaseFactory database;

    private String complaint = "";
    private Events about = Events.aboutAComplaint();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        IntakeTestSettings.configure(registry);
    }

    /** Takes the place of what both readers store in. */
    @TestConfiguration(proxyBeanMethods = false)
    static class StoresThatAreAwayAtTimes {
        @Bean
        static BeanPostProcessor away() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return switch (bean) {
                        case Timelines real -> new TimelinesAwayAtTimes(real);
                        case Complaints real -> new ComplaintsAwayAtTimes(real);
                        default -> bean;
                    };
                }
            };
        }
    }

    @BeforeEach
    void lodge() {
        complaint = lodged();
        about = Events.about(complaint);
        await().atMost(SOON).until(() -> !timeline().entries().isEmpty());
    }

    @Test
    void T21_a_fact_that_comes_twice_is_taken_once() {
        var routed = TestLog.record(about.routed(), 1);
        TestLog.send(routed);
        TestLog.send(routed);
        tell(about.answered(), 2);

        awaitHeard(complaint, 2);

        assertThat(types())
                .containsExactly("complaint.lodged", "complaint.routed", "complaint.answered");
        assertThat(complaints.read(complaint).complaint()).isInstanceOf(Complaint.Answered.class);
    }

    @Test
    void T22_a_fact_that_lost_the_one_before_it_waits_for_it() {
        tell(about.answered(), 2);
        await().atMost(SOON).until(() -> parked.list(complaint, null, 10).size() == 2);

        tell(about.routed(), 1);

        awaitHeard(complaint, 2);
        await().atMost(SOON).until(() -> parked.list(complaint, null, 10).isEmpty());
        assertThat(types())
                .containsExactly("complaint.lodged", "complaint.routed", "complaint.answered");
        assertThat(complaints.read(complaint).complaint()).isInstanceOf(Complaint.Answered.class);
    }

    @Test
    void T19_a_fact_that_meets_a_store_that_is_away_is_taken_when_it_is_back() {
        TIMES_AWAY.set(4);
        tell(about.routed(), 1);

        awaitHeard(complaint, 1);

        assertThat(TIMES_AWAY).hasValue(0);
        assertThat(parked.list(complaint, null, 10)).isEmpty();
        assertThat(types()).containsExactly("complaint.lodged", "complaint.routed");
    }

    @Test
    void T20_a_fact_that_can_not_be_read_is_parked_and_stops_no_other_complaint() {
        var other = lodged();
        TestLog.send(TestLog.poison(about.routed(), 1));
        tell(Events.about(other).routed(), 1);

        awaitHeard(other, 1);
        await().atMost(SOON).until(() -> parked.list(complaint, null, 10).size() == 2);
        assertThat(types()).containsExactly("complaint.lodged");
    }

    @Test
    void P9_the_timelines_are_made_anew_from_the_log_by_one_command() throws Exception {
        tell(about.routed(), 1);
        tell(about.answered(), 2);
        awaitHeard(complaint, 2);
        var drawn = timeline();
        var damage = new Document("$set", new Document("state.entries", List.of()));
        database.getMongoDatabase().getCollection("timelines").updateMany(new Document(), damage);
        assertThat(timeline()).isNotEqualTo(drawn);

        assertThat(post("/api/v1/projections/timeline/rebuild").statusCode()).isEqualTo(202);

        await().atMost(SOON).until(() -> timeline().equals(drawn));
        await().atMost(SOON)
                .until(() -> get("/api/v1/projections/timeline/rebuild").body().contains("DONE"));
        tell(about.disputed(), 1);
        await().atMost(SOON).until(() -> types().contains("complaint.disputed"));
    }

    private String lodged() {
        var seed = new byte[Draw.LENGTH];
        new SecureRandom().nextBytes(seed);
        var submission =
                new Submission(
                        "63.02",
                        "Got mampet",
                        "Air meluap.",
                        null,
                        null,
                        null,
                        true,
                        new Complainant(null, null, null, "id"));
        var request = new LodgingRequest(submission, "API", null, false);
        return ((Lodging.Taken) lodging.lodge(request, Draw.of(seed))).complaintId();
    }

    private static void tell(ComplaintEvent event, long sequence) {
        TestLog.send(TestLog.record(event, sequence));
    }

    /** Until both have heard what routing told. */
    private void awaitHeard(String id, long sequence) {
        var source = "/routing-service/things/" + id;
        await().atMost(SOON)
                .until(() -> complaints.read(id).seen().getOrDefault(source, 0L) >= sequence);
        await().atMost(SOON)
                .until(() -> timelines.read(id).stored().hasHeard(new Position(source, sequence)));
    }

    private Timeline timeline() {
        return timelines.read(complaint).timeline();
    }

    private List<String> types() {
        return timeline().entries().stream().map(Entry::type).toList();
    }

    private HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    request.header("Authorization", TestTokens.operator().bearer()).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Only a write that a fact makes is refused, so that the test itself can look. */
    private static void mayBeAway() {
        if (TIMES_AWAY.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new HealsByItself("away");
        }
    }

    private record TimelinesAwayAtTimes(Timelines real) implements Timelines {
        @Override
        public Kept read(String complaintId) {
            return real.read(complaintId);
        }

        @Override
        public void store(Kept read, Timeline next, Position heard) {
            mayBeAway();
            real.store(read, next, heard);
        }

        @Override
        public void note(String complaintId, Position heard) {
            mayBeAway();
            real.note(complaintId, heard);
        }

        @Override
        public void clear() {
            real.clear();
        }
    }

    private record ComplaintsAwayAtTimes(Complaints real) implements Complaints {
        @Override
        public Dossier read(String complaintId) {
            return real.read(complaintId);
        }

        @Override
        public void store(Dossier read, Filing filing) {
            mayBeAway();
            real.store(read, filing);
        }

        @Override
        public void note(String complaintId, Position heard) {
            mayBeAway();
            real.note(complaintId, heard);
        }
    }
}
