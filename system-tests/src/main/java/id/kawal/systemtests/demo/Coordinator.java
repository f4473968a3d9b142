package id.kawal.systemtests.demo;

import id.kawal.systemtests.client.Desk;
import id.kawal.systemtests.facts.Fact;

/** Decides what the rules could not, within the day. */
record Coordinator(Desk desk) {

    private static final double SOON = 0.3;

    void hear(Fact fact, Scene scene) {
        boolean asked = fact.is(Types.TRIAGE) || fact.is(Types.ARBITER);
        boolean othersDecide =
                scene.entry().play() == Play.OUTSIDE || scene.entry().play() == Play.WITHDRAW;
        if (asked && !othersDecide) {
            scene.in(SOON, Scene::route);
        }
    }
}
