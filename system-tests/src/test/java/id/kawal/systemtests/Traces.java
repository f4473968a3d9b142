package id.kawal.systemtests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import id.kawal.systemtests.stack.Part;
import id.kawal.systemtests.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
import org.bson.types.Binary;

/** Looks for words in everything a stack keeps or says in clear. */
final class Traces {

    private static final int LEAST_RECORDS = 10;

    private final List<String> words;
    private final List<String> found = new ArrayList<>();

    private Traces(List<String> words) {
        this.words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /** Where which of the words stand: topics, documents, the log of all parts, metrics. */
    static List<String> of(Stack stack, List<String> words) {
        var traces = new Traces(words);
        traces.topics(stack.addresses().kafka());
        traces.documents(stack.addresses().mongodb());
        traces.log(stack);
        Part.SERVICES.forEach(service -> traces.metrics(stack, service));
        return traces.found;
    }

    private void look(String where, String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        words.stream()
                .filter(lower::contains)
                .map(word -> where + " holds \"" + word + "\"")
                .filter(trace -> !found.contains(trace))
                .forEach(found::add);
    }

    private void topics(String bootstrapServers) {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            var partitions =
                    consumer.listTopics().values().stream()
                            .flatMap(List::stream)
                            .map(it -> new TopicPartition(it.topic(), it.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            int records = 0;
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    look("topic " + record.topic(), raw(record));
                    records++;
                }
            }
            require(records >= LEAST_RECORDS, "the topics are all but empty");
        }
    }

    private static String raw(ConsumerRecord<byte[], byte[]> record) {
        var text = new StringBuilder();
        record.headers().forEach(it -> text.append(it.key()).append(' ').append(utf8(it.value())));
        return text.append(utf8(record.key())).append(' ').append(utf8(record.value())).toString();
    }

    private static String utf8(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, UTF_8);
    }

    private void documents(String address) {
        try (var client = MongoClients.create(address)) {
            int collections = 0;
            for (var name : client.listDatabaseNames()) {
                collections += documents(client.getDatabase(name));
            }
            require(collections >= Part.SERVICES.size(), "the databases are all but empty");
        }
    }

    private int documents(MongoDatabase database) {
        int collections = 0;
        for (var name : database.listCollectionNames()) {
            collections++;
            for (var document : database.getCollection(name).find()) {
                look("collection " + database.getName() + "." + name, flat(document));
            }
        }
        return collections;
    }

    /** Keys and values in a row; bytes as the text they may be. */
    private static String flat(Object value) {
        return switch (value) {
            case null -> "";
            case Document document -> {
                var text = new StringBuilder();
                document.forEach((key, it) -> text.append(key).append(' ').append(flat(it)));
                yield text.append('\n').toString();
            }
            case List<?> list -> String.join("\n", list.stream().map(Traces::flat).toList());
            case Binary binary -> new String(binary.getData(), ISO_8859_1);
            default -> value + " ";
        };
    }

    private void log(Stack stack) {
        try {
            var text = Files.readString(stack.log().file());
            require(text.contains("[kawal] everything"), "the log is not the log");
            look("the log", text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void metrics(Stack stack, Part service) {
        var request =
                HttpRequest.newBuilder(
                                stack.addresses().of(service).resolve("/actuator/prometheus"))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            var text = http.send(request, BodyHandlers.ofString()).body();
            require(text.contains("jvm_"), service + " shows no metrics");
            look("metrics of " + service, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A scan of nothing finds nothing: that must not pass for a clean one. */
    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
