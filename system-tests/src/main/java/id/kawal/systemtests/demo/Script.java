package id.kawal.systemtests.demo;

import id.kawal.systemtests.facts.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Who does what once which fact is read. */
final class Script {

    private static final double SOON = 0.3;

    private record Line(Predicate<Fact> when, Consumer<Scene> then) {}

    private final List<Line> lines = new ArrayList<>();

    private Script() {}

    void play(Fact fact, Scene scene) {
        lines.stream()
                .filter(line -> line.when().test(fact))
                .forEach(it -> it.then().accept(scene));
    }

    private Script on(String type, Consumer<Scene> then) {
        return on(fact -> fact.is(type), then);
    }

    private Script on(Predicate<Fact> when, Consumer<Scene> then) {
        lines.add(new Line(when, then));
        return this;
    }

    private Script andConfirmed() {
        return on(Types.ANSWERED, scene -> scene.in(1, Scene::confirm));
    }

    static Script none() {
        return new Script();
    }

    static Script answeredOnly() {
        return new Script().on(Types.ROUTED, scene -> scene.in(2, Scene::answer));
    }

    static Script answeredIn(int days) {
        return new Script()
                .on(Types.ROUTED, scene -> acknowledgeAndAnswer(scene, days))
                .andConfirmed();
    }

    private static void acknowledgeAndAnswer(Scene scene, int days) {
        scene.in(1, Scene::acknowledge);
        scene.in(days, Scene::answer);
    }

    static Script answeredAfterTheFirstRung() {
        return new Script()
                .on(Types.ROUTED, scene -> scene.in(1, Scene::acknowledge))
                .on(Types.ESCALATED, Script::answerIfItWasTheRung)
                .andConfirmed();
    }

    private static void answerIfItWasTheRung(Scene scene) {
        History history = scene.history();
        boolean awaited =
                history.isOversight()
                        ? history.wasEscalated("FIRST_RESPONSE", "INSPEKTORAT_AND_SEKDA")
                        : history.wasEscalated("RESOLUTION", "HEAD_OF_OPD");
        if (awaited) {
            scene.in(SOON, Scene::answer);
        }
    }

    static Script interimReply() {
        return new Script()
                .on(Types.ROUTED, scene -> scene.in(2, Scene::interimReply))
                .on(Types.INTERIM_REPLY, scene -> scene.in(6, Scene::answer))
                .andConfirmed();
    }

    static Script handBack() {
        return new Script()
                .on(
                        Types.ROUTED,
                        scene -> {
                            if (scene.isWithTheRightAgency()) {
                                acknowledgeAndAnswer(scene, 3);
                            } else {
                                scene.in(1, Scene::handBack);
                            }
                        })
                .andConfirmed();
    }

    static Script disputed() {
        return new Script()
                .on(Types.ROUTED, scene -> scene.in(2, Scene::answer))
                .on(
                        Types.ANSWERED,
                        scene -> {
                            boolean first = scene.history().count(Types.ANSWERED) == 1;
                            scene.in(1, first ? Scene::dispute : Scene::confirm);
                        })
                .on(Types.DISPUTED, scene -> scene.in(2, Scene::answer));
    }

    static Script withdrawn() {
        return new Script()
                .on(
                        fact -> fact.is(Types.ROUTED) || fact.is(Types.TRIAGE),
                        scene -> scene.in(1, Scene::withdraw));
    }

    static Script sentBack() {
        return new Script()
                .on(Types.ROUTED, scene -> scene.in(1, Scene::askBack))
                .on(Types.SENT_BACK, scene -> scene.in(1, Scene::supplement))
                .on(Types.SUPPLEMENTED, scene -> scene.in(2, Scene::answer))
                .andConfirmed();
    }

    static Script outside() {
        return new Script()
                .on(
                        fact -> fact.is(Types.ROUTED) || fact.is(Types.TRIAGE),
                        scene -> scene.in(SOON, Scene::referOutside));
    }
}
