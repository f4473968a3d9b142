package id.kawal.testkit.canary.cycle.b;

import id.kawal.testkit.canary.cycle.a.A;

public final class B {
    public @org.jspecify.annotations.Nullable A a;
}
