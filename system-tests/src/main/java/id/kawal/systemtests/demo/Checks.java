package id.kawal.systemtests.demo;

import id.kawal.systemtests.client.Kawal;
import id.kawal.systemtests.client.Mails;
import id.kawal.systemtests.client.NoticeIds;
import id.kawal.systemtests.facts.Fact;
import id.kawal.systemtests.facts.Holes;
import id.kawal.systemtests.facts.Repeats;
import id.kawal.systemtests.stack.Part;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold at the end of the demo. */
final class Checks {

    private final Collection<Scene> scenes;
    private final Map<String, History> histories;
    private final Kawal kawal;

    Checks(Stage stage, Kawal kawal) {
        this.scenes = stage.scenes();
        this.histories = stage.histories();
        this.kawal = kawal;
    }

    List<Check> all(Collection<Mails.Mail> mails, Tally tally) {
        return List.of(
                table(tally),
                new Check("every accepted complaint has exactly one case", cases()),
                each("every story ended as its play says", (_, scene) -> scene.isOver()),
                each("who was answered promptly was settled in time", Checks::promptInTime),
                each("a file with consent and agreement went by itself", Checks::sentByItself),
                each("without an agreement nothing went by itself", Checks::heldWithout),
                each("without consent nothing went to the Ombudsman", Checks::blockedWithout),
                each("no rung was left out", (history, _) -> Ladders.climbedInOrder(history)),
                each("no rung fired twice", (history, _) -> Repeats.in(rungs(history)).isEmpty()),
                each("no clock was started twice at once", (history, _) -> clocksOnce(history)),
                each(
                        "facts of one source have no holes",
                        (history, _) -> Holes.in(history.all()).isEmpty()),
                each(
                        "no source has used a number twice",
                        (history, _) -> history.clashes().isEmpty()),
                new Check("nothing is parked", parked()),
                new Check("every notice sent arrived, once each", notices(mails)));
    }

    /** What the table says of the whole, against what was done. */
    private static Check table(Tally tally) {
        return new Check(
                "the table adds up",
                Stream.of(
                                sum(tally, Tally.LODGED, Scenario.read().size()),
                                sum(
                                        tally,
                                        Tally.LODGED,
                                        tally.row(Tally.BY_RULE) + tally.row(Tally.BY_PERSON)),
                                sum(tally, Tally.NOTICES, tally.row(Tally.MAILS)))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<String> sum(Tally tally, String row, long expected) {
        return tally.row(row) == expected
                ? Optional.empty()
                : Optional.of(row + " is " + tally.row(row) + " and should be " + expected);
    }

    private Check each(String promise, BiPredicate<History, Scene> holds) {
        return new Check(
                promise,
                scenes.stream()
                        .filter(scene -> !holds.test(scene.history(), scene))
                        .map(scene -> scene.entry().regionCode() + " " + scene.entry().title())
                        .toList());
    }

    private List<String> cases() {
        Set<String> accepted =
                scenes.stream().map(it -> it.lodged().complaintId()).collect(Collectors.toSet());
        Stream<String> unknown =
                histories.keySet().stream()
                        .filter(id -> !accepted.contains(id))
                        .map(id -> "nobody lodged " + id);
        Stream<String> missing =
                accepted.stream()
                        .filter(id -> !kawal.coordinator().read(id).isOk())
                        .map(id -> "no case for " + id);
        Stream<String> twice =
                scenes.stream()
                        .filter(scene -> scene.history().count(Types.LODGED) != 1)
                        .map(scene -> "not lodged once: " + scene.entry().title());
        return Stream.of(unknown, missing, twice).flatMap(it -> it).toList();
    }

    private static boolean promptInTime(History history, Scene scene) {
        return scene.entry().play() != Play.PROMPT
                || (Tally.settledInTime(history)
                        && !history.has(Types.MISSED, "clock", "RESOLUTION"));
    }

    private static boolean climbsToTheTop(History history, Scene scene) {
        return scene.entry().play() == Play.NEVER && !history.isOversight();
    }

    private static boolean sentByItself(History history, Scene scene) {
        boolean applies =
                climbsToTheTop(history, scene)
                        && scene.entry().consents()
                        && scene.entry().hasAgreement();
        return !applies
                || (history.wasEscalated("RESOLUTION", "REFERRAL")
                        && history.has(Types.REFERRAL_SENT));
    }

    private static boolean heldWithout(History history, Scene scene) {
        return !climbsToTheTop(history, scene)
                || scene.entry().hasAgreement()
                || Tally.isHeld(history);
    }

    private static boolean blockedWithout(History history, Scene scene) {
        Entry entry = scene.entry();
        return !climbsToTheTop(history, scene)
                || entry.consents()
                || (Tally.misses(history, "CONSENT")
                        && Tally.misses(history, "IDENTITY") == entry.isAnonymous()
                        && !history.has(Types.REFERRAL_SENT));
    }

    private static Stream<String> rungs(History history) {
        return history.of(Types.ESCALATED).map(fact -> fact.text("rungId"));
    }

    /** A new run of a clock of the same kind is no repeat: it starts at another instant. */
    private static boolean clocksOnce(History history) {
        return Repeats.in(
                        history.of(Types.CLOCK_STARTED)
                                .map(fact -> fact.text("clock") + " " + fact.text("startedAt")))
                .isEmpty();
    }

    private List<String> parked() {
        return Part.SERVICES.stream()
                .flatMap(service ->
                        kawal.operators().parked(service).stream()
                                .map(record -> service + ": " + record))
                .toList();
    }

    /** The notice id is the mail's Message-ID: both sides must name the same ones. */
    private List<String> notices(Collection<Mails.Mail> mails) {
        List<Fact> sent =
                histories.values().stream()
                        .flatMap(history -> history.of(Types.NOTICE_SENT))
                        .toList();
        List<String> ids = sent.stream().map(fact -> fact.text("noticeId")).toList();
        Set<String> arrived = mails.stream().map(NoticeIds::of).collect(Collectors.toSet());
        Stream<String> lost =
                ids.stream().filter(id -> !arrived.contains(id)).map(id -> "lost: " + id);
        Stream<String> unsaid =
                arrived.stream().filter(id -> !ids.contains(id)).map(id -> "not told of: " + id);
        Stream<String> repeated =
                Stream.concat(
                                Repeats.in(ids.stream()).stream(),
                                Repeats.in(mails.stream().map(NoticeIds::of)).stream())
                        .map(id -> "twice: " + id);
        return Stream.of(lost, unsaid, repeated).flatMap(it -> it).limit(5).toList();
    }
}
