package id.kawal.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kawal.systemtests.client.Complaint;
import id.kawal.systemtests.client.Desk;
import id.kawal.systemtests.client.Kawal;
import id.kawal.systemtests.client.Lodged;
import id.kawal.systemtests.facts.FactReader;
import id.kawal.systemtests.stack.Stack;
import id.kawal.systemtests.stack.StackPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One complaint through all four services, and what it left behind. */
class WholeLifeIT {

    private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");

    /** A working day in less than eight seconds, so that a missed deadline can be waited for. */
    private static final double SPEED = 11_000;

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String CITIZEN = "Zulkarnaendra Purbawisesa";
    private static final String ADDRESS = "zulkarnaendra.purbawisesa@warga.example";
    private static final String PHONE = "0812-7766-5544";
    private static final String PHONE_DIGITS = "81277665544";
    private static final String RARE = "kembangsepatuungu";
    private static final String OFFICER = "Gunturyana Wiryodikoro";

    /** As the token of the officer's account names its holder. */
    private static final String ACCOUNT_NAME = "Petugas PUPR Kotabaru";

    private static Stack stack;
    private static Kawal kawal;

    @BeforeAll
    static void start() {
        stack = Stack.start(StackPlan.in(Folders.fresh("whole-life")).from(MONDAY, SPEED));
        kawal = new Kawal(stack.addresses());
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
            assertThat(stack.noted()).isEmpty();
            assertThat(stack.log().text())
                    .containsSubsequence(
                            "[kawal] intake stopped",
                            "[kawal] database stopped",
                            "[kawal] broker stopped");
        }
    }

    @Test
    void T33_a_complaint_lives_through_all_services_and_leaves_no_name_or_word_in_clear() {
        try (FactReader reader = kawal.facts()) {
            var log = new Written(reader);
            var forgotten = lodge("Jalan rusak dan berlubang di " + RARE);
            var lodged = lodge("Jalan kabupaten berlubang parah di " + RARE);

            answerAndConfirm(log, lodged);
            await("the ladder of a forgotten complaint")
                    .atMost(PATIENCE)
                    .until(() -> log.has(forgotten.complaintId(), "complaint.escalated"));

            assertThat(kawal.citizens().track(lodged).ok().path("state").asString())
                    .isEqualTo("CLOSED");
            assertThatTheCitizenWasTold(log, lodged);
        }
        assertThat(
                        Traces.of(
                                stack,
                                List.of(
                                        CITIZEN,
                                        ADDRESS,
                                        PHONE,
                                        PHONE_DIGITS,
                                        RARE,
                                        OFFICER,
                                        ACCOUNT_NAME)))
                .isEmpty();
    }

    /** Names who called and words that were written come back to those who may read them. */
    private static void answerAndConfirm(Written log, Lodged lodged) {
        var id = lodged.complaintId();
        Desk officer = kawal.desk("pupr.kotabaru");
        await("routed").atMost(PATIENCE).until(() -> log.has(id, "complaint.routed"));
        officer.acknowledge(id).ok();
        assertThat(officer.read(id).ok().toString()).contains(RARE).doesNotContain(CITIZEN);
        officer.answer(id, "Jalan sudah ditambal. Hormat kami, " + OFFICER).ok();
        await("the answer on the tracking page")
                .atMost(PATIENCE)
                .until(() -> kawal.citizens().track(lodged).body().toString().contains(OFFICER));
        kawal.citizens().confirm(lodged, 5).ok();
        await("closed").atMost(PATIENCE).until(() -> log.has(id, "complaint.closed"));
        await("the clock is met")
                .atMost(PATIENCE)
                .until(() ->
                        log.has(
                                id,
                                fact ->
                                        fact.is("clock.met")
                                                && fact.text("clock").equals("RESOLUTION")));
    }

    private static void assertThatTheCitizenWasTold(Written log, Lodged lodged) {
        await("the notice of the end")
                .atMost(PATIENCE)
                .until(() ->
                        log.has(
                                lodged.complaintId(),
                                fact ->
                                        fact.is("notice.sent")
                                                && fact.text("template")
                                                        .equals("closed-confirmed")));
        assertThat(kawal.mails().to(ADDRESS))
                .anySatisfy(mail -> assertThat(mail.body()).contains(lodged.reference()));
    }

    private static Lodged lodge(String text) {
        return kawal.citizens()
                .lodge(
                        Complaint.about("63.02", "Jalan berlubang", text)
                                .by(CITIZEN, ADDRESS, PHONE));
    }
}
