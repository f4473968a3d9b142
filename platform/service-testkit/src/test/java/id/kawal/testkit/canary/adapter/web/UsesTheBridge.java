package id.kawal.testkit.canary.adapter.web;

import org.springframework.cloud.stream.function.StreamBridge;

public final class UsesTheBridge {
    public void send(StreamBridge bridge) {
        bridge.send("complaints", "x");
    }
}
