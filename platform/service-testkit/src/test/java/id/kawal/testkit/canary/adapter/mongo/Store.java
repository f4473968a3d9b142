package id.kawal.testkit.canary.adapter.mongo;

public final class Store {}
