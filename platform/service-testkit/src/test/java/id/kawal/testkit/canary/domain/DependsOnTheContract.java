package id.kawal.testkit.canary.domain;

import id.kawal.events.Actor;

public final class DependsOnTheContract {
    public Actor actor() {
        return Actor.SYSTEM;
    }
}
