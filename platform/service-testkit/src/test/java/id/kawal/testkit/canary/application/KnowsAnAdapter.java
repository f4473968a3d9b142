package id.kawal.testkit.canary.application;

import id.kawal.testkit.canary.adapter.mongo.Store;

public final class KnowsAnAdapter {
    public final Store store = new Store();
}
