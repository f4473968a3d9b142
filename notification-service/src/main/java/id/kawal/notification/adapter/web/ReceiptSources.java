package id.kawal.notification.adapter.web;

import java.util.Map;

/** Who may report what became of messages, by the name in the path. */
public record ReceiptSources(Map<String, ReceiptSource> byName) {

    public ReceiptSources {
        byName = Map.copyOf(byName);
    }
}
