package id.kawal.systemtests.demo;

import id.kawal.systemtests.client.Kawal;
import id.kawal.systemtests.client.Mails;
import id.kawal.systemtests.facts.FactReader;
import id.kawal.systemtests.stack.FastTime;
import id.kawal.systemtests.stack.Stack;
import id.kawal.systemtests.stack.StackFailure;
import id.kawal.systemtests.stack.StackPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code make demo}: sixty complaints from seven regions through the whole of Kawal in minutes, on
 * a stack of its own in a temporary folder. Ends with 0 where everything held that must.
 */
public final class Demo {

    /** A Monday morning: with the longest ladder and a slow start all stays within 2026. */
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    private static final double SPEED = 20_000;

    /** What the start of a stack takes on two cores: so long before its first instant it begins. */
    private static final Duration USUAL_START = Duration.ofSeconds(40);

    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final Duration PROMISED = Duration.ofMinutes(5);
    private static final Duration SETTLE = Duration.ofSeconds(20);

    private final Story story =
            new Story(
                    new java.io.PrintStream(
                            new java.io.FileOutputStream(java.io.FileDescriptor.out),
                            true,
                            StandardCharsets.UTF_8));
    private final Instant begun = Instant.now();

    private Demo() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("kawal-demo");
        boolean held;
        try {
            FastTime time = new FastTime(START, Instant.now().plus(USUAL_START), speed());
            held = new Demo().run(StackPlan.in(folder).at(time));
        } catch (StackFailure failure) {
            System.err.println(failure.getMessage());
            held = false;
        }
        if (held) {
            removed(folder);
        } else {
            System.out.println("\nData and log of this run: " + folder);
        }
        System.exit(held ? 0 : 1);
    }

    private static void removed(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** KAWAL_SPEED, for a machine too slow or too busy for the usual one. */
    private static double speed() {
        String asked = System.getenv("KAWAL_SPEED");
        return asked == null || asked.isBlank() ? SPEED : Double.parseDouble(asked);
    }

    private boolean run(StackPlan plan) {
        story.say("Starting a Kawal of its own, in which a day will pass in seconds …");
        try (Stack stack = Stack.start(plan);
                Agenda agenda = new Agenda(stack.time())) {
            Kawal kawal = new Kawal(stack.addresses());
            Stage stage = new Stage(Cast.of(kawal, agenda), story);
            try (FactReader facts = kawal.facts()) {
                story.say("Ready after " + stack.startedIn().toSeconds() + " s.\n");
                WarmUp.of(kawal);
                agenda.awaitMorning();
                Scenario.read().forEach(stage::lodge);
                stage.play(facts, LONGEST);
                List<Mails.Mail> mails = settled(stage, facts, kawal);
                return conclude(stage, agenda, new Checks(stage, kawal), mails);
            }
        }
    }

    /** Lets the last notices of the last stories arrive: their facts and mails must agree. */
    private static List<Mails.Mail> settled(Stage stage, FactReader facts, Kawal kawal) {
        Instant end = Instant.now().plus(SETTLE);
        List<Mails.Mail> mails = kawal.mails().all();
        while (mails.size() != noticesSent(stage) && Instant.now().isBefore(end)) {
            stage.listen(facts);
            mails = kawal.mails().all();
        }
        return mails;
    }

    private static long noticesSent(Stage stage) {
        return stage.histories().values().stream()
                .mapToLong(history -> history.count(Types.NOTICE_SENT))
                .sum();
    }

    private boolean conclude(Stage stage, Agenda agenda, Checks promises, List<Mails.Mail> mails) {
        story.say("\nWhat happened");
        Tally tally = Tally.of(stage.histories().values(), mails.size());
        tally.lines().forEach(story::say);
        story.say("\nWhat must hold");
        List<Check> checks = new ArrayList<>(promises.all(mails, tally));
        long took = Duration.between(begun, Instant.now()).toSeconds();
        checks.add(inTime(took));
        checks.forEach(check -> story.say(check.line()));
        agenda.failures().forEach(failure -> story.say("  refused: " + failure));
        boolean held = agenda.failures().isEmpty() && checks.stream().allMatch(Check::holds);
        story.say(
                "\n"
                        + (held ? "All of it held" : "NOT all of it held")
                        + ", after "
                        + took
                        + " s.");
        return held;
    }

    private static Check inTime(long seconds) {
        return new Check(
                "it took less than five minutes",
                seconds < PROMISED.toSeconds() ? List.of() : List.of(seconds + " s"));
    }
}
