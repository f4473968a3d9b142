package id.kawal.testkit.canary.adapter.web;

import id.kawal.testkit.canary.adapter.mongo.Store;

public final class KnowsTheStore {
    public final Store store = new Store();
}
