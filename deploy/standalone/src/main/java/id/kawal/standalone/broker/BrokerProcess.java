package id.kawal.standalone.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/**
 * A real KRaft broker from the Kafka server jars: {@code BrokerProcess <folder> <bind> <host>
 * <port> <controller port>}. Formats its storage on the first start.
 */
public final class BrokerProcess {

    private BrokerProcess() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        Path properties = folder.resolve("server.properties");
        Files.writeString(properties, properties(folder, args[1], args[2], args[3], args[4]));
        if (!Files.exists(folder.resolve("log").resolve("meta.properties"))) {
            format(properties);
        }
        kafka.Kafka.main(new String[] {properties.toString()});
    }

    private static void format(Path properties) {
        String[] command = {
            "format",
            "--standalone",
            "--ignore-formatted",
            "--cluster-id",
            Uuid.randomUuid().toString(),
            "--config",
            properties.toString()
        };
        int code = StorageTool.execute(command, System.out);
        if (code != 0) {
            throw new IllegalStateException("The broker's storage can not be formatted.");
        }
    }

    /** One node: nothing is replicated, groups need not wait for company, buffers are small. */
    private static String properties(
            Path folder, String bind, String host, String port, String controllerPort) {
        return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.bootstrap.servers=127.0.0.1:%5$s
        listeners=PLAINTEXT://%2$s:%4$s,CONTROLLER://127.0.0.1:%5$s
        advertised.listeners=PLAINTEXT://%3$s:%4$s
        controller.listener.names=CONTROLLER
        log.dirs=%1$s/log
        auto.create.topics.enable=false
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=4
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=4
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        share.coordinator.state.topic.num.partitions=4
        group.initial.rebalance.delay.ms=0
        log.cleaner.dedupe.buffer.size=8388608
        log.index.size.max.bytes=2097152
        num.network.threads=2
        num.io.threads=4
        background.threads=2
        num.recovery.threads.per.data.dir=2
        """
                .formatted(folder, bind, host, port, controllerPort);
    }
}
