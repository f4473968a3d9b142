package id.kawal.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kawal.systemtests.client.Complaint;
import id.kawal.systemtests.client.Kawal;
import id.kawal.systemtests.client.Lodged;
import id.kawal.systemtests.client.NoticeIds;
import id.kawal.systemtests.facts.Fact;
import id.kawal.systemtests.facts.FactReader;
import id.kawal.systemtests.facts.Holes;
import id.kawal.systemtests.facts.Repeats;
import id.kawal.systemtests.http.Answer;
import id.kawal.systemtests.http.Unreachable;
import id.kawal.systemtests.stack.Part;
import id.kawal.systemtests.stack.Stack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Promises P1 and P2: five hundred complaints while every process is killed once, each in the
 * middle of the lodging.
 */
@ExtendWith(SharedStack.class)
class KillDrillIT {

    private static final int COMPLAINTS = 500;
    private static final List<Part> VICTIMS =
            List.of(
                    Part.INTAKE,
                    Part.DATABASE,
                    Part.ROUTING,
                    Part.BROKER,
                    Part.ESCALATION,
                    Part.NOTIFICATION);
    private static final Set<String> CLOCKS =
            Set.of("VERIFICATION", "CITIZEN", "FIRST_RESPONSE", "RESOLUTION");
    private static final Duration ACCEPTED_WITHIN = Duration.ofMinutes(4);
    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(5);

    /** Longer than any service waits before it looks again at what it owes and has to read. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    /** Received, routed and settlement date to the citizen; routed to the agency. */
    private static final int NOTICES_PER_COMPLAINT = 4;

    private final Map<Integer, Lodged> accepted = new ConcurrentHashMap<>();
    private final ExecutorService citizens = Executors.newFixedThreadPool(4);
    private Stack stack;
    private Kawal kawal;

    @BeforeEach
    void open(Stack shared) {
        stack = shared;
        kawal = new Kawal(shared.addresses());
    }

    @AfterEach
    void dismiss() {
        citizens.shutdownNow();
    }

    @Test
    void T18_what_was_accepted_is_neither_lost_nor_doubled_whatever_is_killed_meanwhile() {
        lodgeWhileKilling();
        var ids = accepted.values().stream().map(Lodged::complaintId).collect(Collectors.toSet());
        assertThat(ids).hasSize(COMPLAINTS);

        try (FactReader reader = kawal.facts()) {
            var log = new Written(reader);
            await("all is told").atMost(SETTLED_WITHIN).until(() -> isTold(about(ids, log)));
            awaitQuiet(log);
            var facts = about(ids, log);

            assertThatEachHappenedOnce(facts, ids);
            assertThat(log.clashes()).isEmpty();
            assertThatTheServicesAgree(ids);
            assertThatMailsArrived(log.facts());
            System.out.printf("kill drill: %d facts were sent again%n", log.repeats());
        }
    }

    private static List<Fact> about(Set<String> ids, Written log) {
        return log.facts().stream().filter(fact -> ids.contains(fact.complaintId())).toList();
    }

    /** What comes twice comes late: nothing is counted before nothing is on its way any more. */
    private void awaitQuiet(Written log) {
        var facts = new AtomicInteger();
        await("nothing is on its way")
                .during(QUIET)
                .atMost(SETTLED_WITHIN)
                .until(() -> {
                    var now = log.facts().size() + log.repeats();
                    return facts.getAndSet(now) == now && kawal.backlog().isEmpty();
                });
    }

    /** A part dies with half of its share of complaints on the way and the other half to come. */
    private void lodgeWhileKilling() {
        var share = COMPLAINTS / VICTIMS.size();
        for (int i = 0; i < VICTIMS.size(); i++) {
            var from = i * share;
            var to = i == VICTIMS.size() - 1 ? COMPLAINTS : from + share;
            IntStream.range(from, to).forEach(number -> citizens.execute(() -> lodge(number)));
            await().atMost(ACCEPTED_WITHIN).until(() -> accepted.size() >= from + share / 3);
            stack.kill(VICTIMS.get(i));
            await("complaints taken while and after " + VICTIMS.get(i) + " was dead")
                    .atMost(ACCEPTED_WITHIN)
                    .until(() -> accepted.size() >= to);
            stack.awaitLife(VICTIMS.get(i));
        }
    }

    /** Asks with the same key until the complaint is accepted, as a client of ours should. */
    private void lodge(int number) {
        var key = UUID.randomUUID();
        var complaint =
                Complaint.about(
                                "63.02",
                                "Jalan berlubang nomor " + number,
                                "Jalan kabupaten berlubang dan rusak parah, mohon ditambal.")
                        .by("Warga " + number, "warga" + number + "@drill.example");
        await().pollInterval(Duration.ofMillis(200))
                .atMost(ACCEPTED_WITHIN)
                .until(() -> isAccepted(number, complaint, key));
    }

    private boolean isAccepted(int number, Complaint complaint, UUID key) {
        try {
            Answer answer = kawal.citizens().lodge(complaint, key);
            if (answer.status() == 201) {
                accepted.put(number, Lodged.of(answer.body()));
            }
            return answer.status() == 201;
        } catch (Unreachable killed) {
            return false;
        }
    }

    private static boolean isTold(List<Fact> facts) {
        var sent = facts.stream().filter(fact -> fact.is("notice.sent")).count();
        return sent >= (long) COMPLAINTS * NOTICES_PER_COMPLAINT;
    }

    private static void assertThatEachHappenedOnce(List<Fact> facts, Set<String> ids) {
        assertThat(once(facts, "complaint.lodged")).isEqualTo(ids);
        assertThat(once(facts, "complaint.verified")).isEqualTo(ids);
        assertThat(once(facts, "complaint.routed")).isEqualTo(ids);
        CLOCKS.forEach(clock ->
                assertThat(
                                once(
                                        facts.stream()
                                                .filter(it -> it.text("clock").equals(clock))
                                                .toList(),
                                        "clock.started"))
                        .as(clock)
                        .isEqualTo(ids));
        assertThat(Holes.in(facts)).isEmpty();
    }

    /** The complaints the fact is about; fails where it is there twice for one. */
    private static Set<String> once(List<Fact> facts, String type) {
        var about = facts.stream().filter(it -> it.is(type)).map(Fact::complaintId).toList();
        assertThat(about).as(type).doesNotHaveDuplicates();
        return Set.copyOf(about);
    }

    private void assertThatTheServicesAgree(Set<String> ids) {
        var coordinator = kawal.coordinator();
        var clocks = kawal.referralDesk("demo-coordinator");
        var operators = kawal.operators();
        assertThat(ids)
                .allSatisfy(id -> {
                    assertThat(coordinator.read(id).status()).isEqualTo(200);
                    assertThat(clocks.clocks(id).status()).isEqualTo(200);
                    assertThat(operators.notices(id)).hasSize(NOTICES_PER_COMPLAINT);
                });
        assertThat(Part.SERVICES)
                .allSatisfy(service ->
                        assertThat(operators.parked(service))
                                .noneMatch(it -> ids.contains(it.path("complaintId").asString())));
    }

    /** Those of earlier tests on this stack included. */
    private void assertThatMailsArrived(List<Fact> facts) {
        var noticeIds =
                facts.stream()
                        .filter(it -> it.is("notice.sent"))
                        .map(it -> it.text("noticeId"))
                        .toList();
        var messageIds = kawal.mails().all().stream().map(NoticeIds::of).toList();

        assertThat(noticeIds).doesNotHaveDuplicates();
        assertThat(Set.copyOf(messageIds)).isEqualTo(Set.copyOf(noticeIds));
        System.out.printf(
                "kill drill: %d mails were handed over again%n",
                Repeats.in(messageIds.stream()).size());
    }
}
