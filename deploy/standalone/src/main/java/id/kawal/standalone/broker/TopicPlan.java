package id.kawal.standalone.broker;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code deploy/kafka/topics.yml} asks for. */
record TopicPlan(List<Topic> topics) {

    /**
     * One topic.
     *
     * @param config settings of the topic itself, as Kafka names them
     */
    record Topic(String name, int partitions, Map<String, String> config) {}

    static TopicPlan read(String yaml) {
        Map<?, ?> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        Map<?, ?> topics = (Map<?, ?>) required(file, "topics");
        return new TopicPlan(
                topics.entrySet().stream()
                        .map(entry -> topic((String) entry.getKey(), (Map<?, ?>) entry.getValue()))
                        .toList());
    }

    private static Topic topic(String name, Map<?, ?> asked) {
        Map<String, String> config = new TreeMap<>();
        ((Map<?, ?>) required(asked, "config"))
                .forEach((key, value) -> config.put((String) key, String.valueOf(value)));
        return new Topic(name, (Integer) required(asked, "partitions"), config);
    }

    private static Object required(Map<?, ?> map, String field) {
        Object value = map.get(field);
        if (value == null) {
            throw new IllegalArgumentException("no " + field + " in " + map);
        }
        return value;
    }
}
