package id.kawal.escalation.adapter.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kawal.escalation.application.HeldPosts;
import id.kawal.escalation.domain.ladder.Post;
import id.kawal.transport.EventJson;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DirectoryReaderTest {

    private static final TopicPartition PARTITION = new TopicPartition("agency-directory", 0);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Post HEAD = new Post("63.02.PUPR", Post.Kind.HEAD_OF_OPD);
    private static final Post SEKDA = new Post("63.02", Post.Kind.SEKDA);

    private final HeldPosts posts = new HeldPosts();
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final DirectoryReader reader =
            new DirectoryReader(() -> consumer, posts, EventJson.MAPPER);
    private long offset;

    @BeforeEach
    void a_topic() {
        consumer.updatePartitions(
                "agency-directory",
                List.of(
                        new PartitionInfo(
                                "agency-directory", 0, Node.noNode(), new Node[0], new Node[0])));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    }

    @AfterEach
    void stop() {
        reader.stop();
    }

    private void entries(long end, Map<String, String> first) {
        consumer.updateEndOffsets(Map.of(PARTITION, end));
        consumer.schedulePollTask(() -> first.forEach(this::entry));
        reader.start();
    }

    private void entry(String unit, @Nullable String json) {
        consumer.addRecord(
                new ConsumerRecord<>(
                        "agency-directory",
                        0,
                        offset++,
                        unit.getBytes(UTF_8),
                        json == null ? null : json.getBytes(UTF_8)));
    }

    @Test
    void knows_who_is_on_a_post_and_that_it_read_to_the_end() {
        entries(
                1,
                Map.of(
                        "63.02.PUPR",
                        "{\"agencyCode\":\"63.02.PUPR\",\"posts\":[{\"post\":\"HEAD\"}]}"));

        await().atMost(SOON).until(posts::areKnown);
        assertThat(posts.isHeld(HEAD)).isTrue();
        assertThat(posts.isHeld(SEKDA)).isFalse();
    }

    @Test
    void before_the_end_nothing_is_known() {
        entries(2, Map.of("63.02.PUPR", "{\"posts\":[{\"post\":\"HEAD\"}]}"));
        await().atMost(SOON).until(() -> posts.isHeld(HEAD));

        assertThat(posts.areKnown()).isFalse();
        consumer.schedulePollTask(() -> entry("63.02", "{\"posts\":[{\"post\":\"SEKDA\"}]}"));
        await().atMost(SOON).until(posts::areKnown);
        assertThat(posts.isHeld(SEKDA)).isTrue();
    }

    @Test
    void an_empty_directory_is_known_to_be_empty() {
        entries(0, Map.of());

        await().atMost(SOON).until(posts::areKnown);
        assertThat(posts.isHeld(HEAD)).isFalse();
    }

    @Test
    void what_was_struck_out_is_held_no_more() {
        entries(1, Map.of("63.02.PUPR", "{\"posts\":[{\"post\":\"HEAD\"}]}"));
        await().atMost(SOON).until(() -> posts.isHeld(HEAD));

        consumer.schedulePollTask(() -> entry("63.02.PUPR", null));
        await().atMost(SOON).until(() -> !posts.isHeld(HEAD));
    }

    @Test
    void T20_an_entry_that_can_not_be_read_stops_no_other() {
        entries(2, Map.of());
        consumer.schedulePollTask(() -> {
            entry("63.02.DISHUB", "{nonsense");
            entry("63.02.PUPR", "{\"posts\":[{\"post\":\"HEAD\"}]}");
        });

        await().atMost(SOON).until(() -> posts.isHeld(HEAD));
    }

    @Test
    void is_read_again_from_its_beginning_after_a_failure() {
        consumer.setPollException(new KafkaException("away"));
        var second = new MockConsumer<byte[], byte[]>("earliest");
        second.updatePartitions("agency-directory", consumer.partitionsFor("agency-directory"));
        second.updateBeginningOffsets(Map.of(PARTITION, 0L));
        second.updateEndOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 0L));
        var both = List.of(consumer, second).iterator();
        var again = new DirectoryReader(both::next, posts, EventJson.MAPPER);
        again.start();

        await().atMost(SOON).until(posts::areKnown);
        assertThat(consumer.closed()).isTrue();
        again.stop();
    }
}
