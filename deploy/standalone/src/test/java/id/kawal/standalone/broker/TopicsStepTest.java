package id.kawal.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicsStepTest {

    static final TopicPlan.Topic TOPIC =
            new TopicPlan.Topic("complaints", 12, Map.of("cleanup.policy", "delete"));

    @Test
    void a_record_is_acknowledged_by_two_brokers_where_there_are_so_many() {
        assertThat(TopicsStep.settings(TOPIC, 3)).containsEntry("min.insync.replicas", "2");
        assertThat(TopicsStep.settings(TOPIC, 2)).containsEntry("min.insync.replicas", "2");
    }

    @Test
    void a_single_broker_acknowledges_alone() {
        assertThat(TopicsStep.settings(TOPIC, 1))
                .isEqualTo(Map.of("cleanup.policy", "delete", "min.insync.replicas", "1"));
    }
}
