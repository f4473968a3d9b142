package id.kawal.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.kawal.escalation.domain.clock.Classification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Property: whatever happened to a complaint, and in whatever order it is heard, its clocks stand
 * at the same place, the same is still to be said, and what was acted on too early is withdrawn.
 */
class OrderTest {

    private static final int HISTORIES = 100;
    private static final Instant END = Story.at("2026-06-01T00:00");
    private static final Actor ACTOR = new Actor(Actor.Kind.OFFICER, "o-1");

    private static final List<Function<Instant, Content>> MAY_HAPPEN =
            List.of(
                    _ -> Story.ROUTED,
                    _ -> new Content.Routed("63.02.DISHUB"),
                    _ -> new Content.HandedBack(),
                    _ -> new Content.SentBack(),
                    _ -> new Content.Supplemented(),
                    _ -> new Content.Answered(),
                    _ -> new Content.Archived(),
                    _ -> new Content.Withdrawn(),
                    _ -> new Content.ReferredOutside(),
                    _ -> new Content.ConsentGiven(),
                    _ -> new Content.ConsentWithdrawn(),
                    _ -> new Content.IdentityGiven(),
                    _ -> new Content.Classified(Classification.OVERSIGHT_COMPLAINT),
                    _ -> new Content.Classified(Classification.INFORMATION_REQUEST),
                    at -> new Content.InterimReply(day(at).plusDays(9)),
                    at -> new Content.Closed(Content.Closed.By.OFFICE, at),
                    at -> new Content.Closed(Content.Closed.By.SILENCE, at),
                    _ -> new Content.Upstream(Content.Upstream.State.OPEN, true),
                    _ -> new Content.Upstream(Content.Upstream.State.AWAITING_CITIZEN, false),
                    _ -> new Content.Upstream(Content.Upstream.State.ANSWERED, true),
                    _ -> new Content.Upstream(Content.Upstream.State.CLOSED, true),
                    _ -> new Content.Upstream(Content.Upstream.State.ARCHIVED, false));

    private static LocalDate day(Instant at) {
        return Shipped.CALENDARS.of("63.02").dayOf(at);
    }

    /** A history is drawn from a seed, which the message names when the property breaks. */
    private static void forEveryHistory(BiConsumer<List<Fact>, Random> property) {
        for (var seed = 0; seed < HISTORIES; seed++) {
            var random = new Random(seed);
            var history = history(random);
            assertThatCode(() -> property.accept(history, random))
                    .as("history of seed %d: %s", seed, history)
                    .doesNotThrowAnyException();
        }
    }

    /** Up to nine facts at instants of their own, in the order of those. */
    private static List<Fact> history(Random random) {
        var at = Story.at("2026-01-09T10:00");
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("f-0", at, ACTOR, Story.LODGED));
        var many = 1 + random.nextInt(9);
        for (var number = 1; number <= many; number++) {
            at = at.plus(Duration.ofMinutes(1 + random.nextInt(8 * 24 * 60)));
            var content = MAY_HAPPEN.get(random.nextInt(MAY_HAPPEN.size())).apply(at);
            facts.add(new Fact("f-" + number, at, ACTOR, content));
        }
        return facts;
    }

    private static Story told(List<Fact> facts) {
        var story = new Story();
        facts.forEach(fact -> story.takes(new Command.Hear(fact, END)));
        return story;
    }

    private static List<Fact> shuffled(List<Fact> facts, Random random) {
        var rest = new ArrayList<>(facts.subList(1, facts.size()));
        Collections.shuffle(rest, random);
        rest.addFirst(facts.getFirst());
        return rest;
    }

    @Test
    void T22_a_history_has_one_meaning_in_whatever_order_it_is_heard() {
        forEveryHistory(OrderTest::hasOneMeaning);
    }

    private static void hasOneMeaning(List<Fact> history, Random random) {
        var inOrder = told(history).followed();
        var other = told(shuffled(history, random)).followed();

        assertThat(other.timeline()).isEqualTo(inOrder.timeline());
        assertThat(other.nextFireAt()).isEqualTo(inOrder.nextFireAt());
        assertThat(Attention.of(other)).isEqualTo(Attention.of(inOrder));
        assertThat(other.referral()).isEqualTo(inOrder.referral());
        assertThat(other.fired()).isEqualTo(inOrder.fired());
        assertThat(other.ledger().isIntact()).isTrue();
    }

    @Test
    void what_is_in_the_end_said_does_not_depend_on_what_was_heard_late() {
        forEveryHistory(OrderTest::isSaidInTheEnd);
    }

    private static void isSaidInTheEnd(List<Fact> history, Random random) {
        var inOrder = told(history).fires("2026-06-01T00:00");
        var late = told(history.subList(0, 1 + random.nextInt(history.size())));
        late.fires("2026-06-01T00:00");
        history.forEach(fact -> late.takes(new Command.Hear(fact, END)));
        late.fires("2026-06-01T00:00");

        assertThat(said(late)).isEqualTo(said(inOrder));
        assertThat(late.followed().nextFireAt()).isEqualTo(inOrder.followed().nextFireAt());
    }

    /** Every clock that was started in the ledger is ended there, or is still to be seen. */
    @Test
    void every_clock_of_the_ledger_is_there_or_ended() {
        forEveryHistory(OrderTest::isThereOrEnded);
    }

    private static void isThereOrEnded(List<Fact> history, Random random) {
        var followed = told(shuffled(history, random)).followed();
        var open = new ArrayList<String>();
        for (var entry : followed.ledger().entries()) {
            var clock = entry.content().get("clock") + "-" + entry.content().get("run");
            switch (entry.content().get("what")) {
                case "STARTED", "RESUMED", "SUSPENDED" -> open.add(clock);
                case "MET", "ENDED" -> open.removeIf(clock::equals);
                default -> {}
            }
        }

        assertThat(followed.timeline().clocks())
                .filteredOn(clock -> clock.isOpen())
                .extracting(clock -> clock.kind() + "-" + clock.run())
                .containsExactlyInAnyOrderElementsOf(open.stream().distinct().toList());
    }

    /** Marks that stand, warnings aside: those are of their hour and are never called back. */
    private static List<String> said(Story story) {
        return story.followed().fired().stream()
                .filter(fired -> !fired.withdrawn())
                .filter(fired -> fired.isRung() || fired.code().equals("DUE"))
                .map(fired -> fired.clock() + "-" + fired.run() + "-" + fired.code() + fired.at())
                .sorted()
                .toList();
    }
}
