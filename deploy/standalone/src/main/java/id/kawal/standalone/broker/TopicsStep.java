package id.kawal.standalone.broker;

import id.kawal.standalone.PackagedFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Makes the cluster hold the topics of {@code topics.yml}: makes what is missing, sets what
 * differs, touches nothing else, and can be run any number of times.
 */
public final class TopicsStep {

    private static final int REPLICAS_WANTED = 3;

    /**
     * A record counts as acknowledged once two brokers have it, where there are two: one that only
     * the leader has is gone with its disk. Depends on the cluster, so it stands here.
     */
    private static final int COPIES_AT_LEAST = 2;

    private static final String MIN_IN_SYNC = "min.insync.replicas";
    private static final String PATIENCE_MILLIS = "60000";

    private static final int ASK_EVERY_MILLIS = 50;

    private final Admin admin;
    private final TopicPlan plan;

    private TopicsStep(Admin admin, TopicPlan plan) {
        this.admin = admin;
        this.plan = plan;
    }

    /** {@code TopicsStep <bootstrap servers>}, for other ways to run. */
    public static void main(String[] args) throws Exception {
        System.out.println("topics: " + apply(args[0]));
    }

    /**
     * Applies the plan.
     *
     * @return how many topics there are and how many were made, for people
     * @throws IllegalStateException when a topic has another number of partitions: that can not be
     *     put right without breaking the order of facts
     */
    public static String apply(String bootstrapServers)
            throws ExecutionException, InterruptedException {
        try (Admin admin =
                Admin.create(
                        Map.of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                        PATIENCE_MILLIS))) {
            return new TopicsStep(admin, TopicPlan.read(PackagedFile.text("topics.yml"))).apply();
        }
    }

    private String apply() throws ExecutionException, InterruptedException {
        Collection<String> existing = admin.listTopics().names().get();
        int made = 0;
        for (TopicPlan.Topic topic : plan.topics()) {
            if (existing.contains(topic.name())) {
                align(topic, replicas(topic));
            } else {
                made += create(topic);
            }
        }
        return plan.topics().size() + " topics, " + made + " made now";
    }

    private int create(TopicPlan.Topic topic) throws ExecutionException, InterruptedException {
        int brokers = admin.describeCluster().nodes().get().size();
        short replicas = (short) Math.min(REPLICAS_WANTED, brokers);
        NewTopic wanted =
                new NewTopic(topic.name(), topic.partitions(), replicas)
                        .configs(settings(topic, replicas));
        try {
            admin.createTopics(List.of(wanted)).all().get();
            awaitKnown(topic);
            return 1;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return 0; // another instance of this step was faster
            }
            throw e;
        }
    }

    /**
     * The controller has it at once, the broker a moment later; services come right after this
     * step.
     */
    private void awaitKnown(TopicPlan.Topic topic) throws ExecutionException, InterruptedException {
        while (!admin.listTopics().names().get().contains(topic.name())) {
            Thread.sleep(ASK_EVERY_MILLIS);
        }
    }

    static Map<String, String> settings(TopicPlan.Topic topic, int replicas) {
        Map<String, String> settings = new TreeMap<>(topic.config());
        settings.putIfAbsent(MIN_IN_SYNC, String.valueOf(Math.min(COPIES_AT_LEAST, replicas)));
        return settings;
    }

    /** How many replicas it has, once it is sure to have the right partitions. */
    private int replicas(TopicPlan.Topic topic) throws ExecutionException, InterruptedException {
        TopicDescription found =
                admin.describeTopics(List.of(topic.name()))
                        .allTopicNames()
                        .get()
                        .values()
                        .iterator()
                        .next();
        if (found.partitions().size() != topic.partitions()) {
            throw new IllegalStateException(
                    "topic %s has %d partitions, not %d"
                            .formatted(
                                    topic.name(), found.partitions().size(), topic.partitions()));
        }
        return found.partitions().stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(1);
    }

    private void align(TopicPlan.Topic topic, int replicas)
            throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        Config found =
                admin.describeConfigs(List.of(resource)).all().get().values().iterator().next();
        List<AlterConfigOp> changes = new ArrayList<>();
        settings(topic, replicas)
                .forEach((name, value) -> {
                    ConfigEntry entry = found.get(name);
                    if (entry == null || !value.equals(entry.value())) {
                        changes.add(
                                new AlterConfigOp(
                                        new ConfigEntry(name, value), AlterConfigOp.OpType.SET));
                    }
                });
        if (!changes.isEmpty()) {
            admin.incrementalAlterConfigs(Map.of(resource, changes)).all().get();
        }
    }
}
