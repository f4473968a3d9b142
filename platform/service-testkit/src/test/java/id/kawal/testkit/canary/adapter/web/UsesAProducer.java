package id.kawal.testkit.canary.adapter.web;

import org.apache.kafka.clients.producer.Producer;

public final class UsesAProducer {
    public void close(Producer<String, String> producer) {
        producer.close();
    }
}
