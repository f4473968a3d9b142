package id.kawal.testkit.canary.adapter.web;

import org.springframework.kafka.core.KafkaTemplate;

public final class SendsByItself {
    public void send(KafkaTemplate<String, String> kafka) {
        kafka.send("complaints", "x");
    }
}
