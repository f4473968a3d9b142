package id.kawal.testkit.canary.cycle.a;

import id.kawal.testkit.canary.cycle.b.B;

public final class A {
    public @org.jspecify.annotations.Nullable B b;
}
