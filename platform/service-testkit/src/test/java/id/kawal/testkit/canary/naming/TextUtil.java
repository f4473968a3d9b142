package id.kawal.testkit.canary.naming;

public final class TextUtil {}
