package id.kawal.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawal.standalone.supervisor.Readiness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerIT {

    private static final int PORT = freePort();
    private static final int CONTROLLER = freePort();
    private static final String ADDRESS = "127.0.0.1:" + PORT;
    private static final ConfigResource KEYS =
            new ConfigResource(ConfigResource.Type.TOPIC, "complaint-keys");

    @TempDir Path folder;

    @Test
    void topics_are_made_once_put_right_again_and_outlive_a_killed_broker() throws Exception {
        Process broker = start();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", ADDRESS))) {
            assertThat(TopicsStep.apply(ADDRESS)).isEqualTo("3 topics, 3 made now");
            assertThat(partitions(admin, "complaints")).isEqualTo(12);
            assertThat(config(admin, "segment.ms")).isEqualTo("86400000");
            assertThat(config(admin, "min.insync.replicas")).isEqualTo("1");

            spoil(admin);
            Awaitility.await().until(() -> config(admin, "segment.ms").equals("1000000"));
            assertThat(TopicsStep.apply(ADDRESS)).isEqualTo("3 topics, 0 made now");
            Awaitility.await().until(() -> config(admin, "segment.ms").equals("86400000"));
            assertThatThrownBy(() -> send("no-such-topic"))
                    .as("topics are never made by writing to them")
                    .hasMessageContaining("no-such-topic");
            send("complaints");
        } finally {
            broker.destroyForcibly().waitFor();
        }

        Process again = start();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", ADDRESS))) {
            assertThat(partitions(admin, "complaints")).isEqualTo(12);
        } finally {
            again.destroyForcibly().waitFor();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start() throws Exception {
        Process broker =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                BrokerProcess.class.getName(),
                                folder.toString(),
                                "127.0.0.1",
                                "127.0.0.1",
                                String.valueOf(PORT),
                                String.valueOf(CONTROLLER))
                        .inheritIO()
                        .start();
        Readiness listening = Readiness.listening("127.0.0.1", PORT);
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(listening::isReady);
        return broker;
    }

    private static int partitions(Admin admin, String topic) throws Exception {
        return admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .size();
    }

    private static String config(Admin admin, String name) throws Exception {
        return admin.describeConfigs(List.of(KEYS)).all().get().get(KEYS).get(name).value();
    }

    private static void spoil(Admin admin) throws Exception {
        admin.incrementalAlterConfigs(
                        Map.of(
                                KEYS,
                                List.of(
                                        new AlterConfigOp(
                                                new ConfigEntry("segment.ms", "1000000"),
                                                AlterConfigOp.OpType.SET))))
                .all()
                .get();
    }

    private static void send(String topic) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", ADDRESS, "acks", "all", "max.block.ms", "3000");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "C-1", "fact")).get();
        }
    }
}
