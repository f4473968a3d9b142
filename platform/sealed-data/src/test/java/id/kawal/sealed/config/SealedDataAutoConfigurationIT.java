package id.kawal.sealed.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import id.kawal.events.DataKey;
import id.kawal.sealed.ComplaintKeys;
import id.kawal.sealed.Erasure;
import id.kawal.sealed.IdentityDesk;
import id.kawal.sealed.KeyFolder;
import id.kawal.sealed.KeyNotHeld;
import id.kawal.sealed.KeyedHash;
import id.kawal.sealed.PublicKeys;
import id.kawal.sealed.Seals;
import id.kawal.sealed.Signatures;
import id.kawal.sealed.Unsealed;
import id.kawal.sealed.keyring.KeyRecords;
import id.kawal.sealed.keyring.KeyTopicReader;
import id.kawal.sealed.keyring.WrappedKeyStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

@ExtendWith(OutputCaptureExtension.class)
class SealedDataAutoConfigurationIT {

    private static final EmbeddedKafkaKraftBroker BROKER =
            new EmbeddedKafkaKraftBroker(1, 3, ComplaintKeys.TOPIC);
    private static final MongoServer MONGO = new MongoServer(new MemoryBackend());

    @TempDir private Path folder;

    @BeforeAll
    static void start() {
        BROKER.afterPropertiesSet();
        MONGO.bind("127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        MONGO.shutdownNow();
        BROKER.destroy();
    }

    private static ApplicationContextRunner context() {
        return new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(
                                MongoAutoConfiguration.class,
                                DataMongoAutoConfiguration.class,
                                KafkaAutoConfiguration.class,
                                KeyRingAutoConfiguration.class,
                                SealedDataAutoConfiguration.class))
                .withPropertyValues(
                        "spring.kafka.bootstrap-servers=" + BROKER.getBrokersAsString(),
                        "spring.kafka.consumer.group-id=not-used",
                        "kawal.keys.rotation-every=200ms");
    }

    private static ApplicationContextRunner service(KeyFolder keys, String name) {
        return context()
                .withPropertyValues(
                        "kawal.keys.file=" + keys.file(name),
                        "kawal.keys.publish=" + name.equals("intake"),
                        "spring.mongodb.uri=" + MONGO.getConnectionString() + "/" + name);
    }

    @Test
    void intake_tells_its_keys_and_routing_opens_before_and_after_a_rotation(
            CapturedOutput output) {
        var keys = KeyFolder.in(folder);
        service(keys, "intake")
                .run(intake ->
                        service(keys, "routing")
                                .run(routing -> {
                                    assertThat(routing).hasNotFailed();
                                    follow(
                                            keys,
                                            intake.getBean(ComplaintKeys.class),
                                            intake.getBean(KeyRecords.class),
                                            intake.getBean(Seals.class),
                                            routing.getBean(Seals.class),
                                            routing.getBean(WrappedKeyStore.class));
                                }));
        assertThat(output).doesNotContain("Lampu jalan");
        assertThat(keys.json("intake").lines().filter(line -> line.contains("-1\" :")))
                .hasSize(3)
                .allSatisfy(line -> assertThat(output).doesNotContain(line.split("\"")[3]));
    }

    private static void follow(
            KeyFolder files,
            ComplaintKeys keys,
            KeyRecords records,
            Seals intake,
            Seals routing,
            WrappedKeyStore routingStore) {
        records.send("c1", keys.create("c1", Set.of(DataKey.IDENTITY, DataKey.CONTENT)));
        var text = intake.seal("c1", DataKey.CONTENT, "complaint.text", "Lampu jalan padam");
        var name = intake.seal("c1", DataKey.IDENTITY, "complainant.name", "Siti");

        assertThat(routing.open("c1", text)).isEqualTo(new Unsealed.Clear("Lampu jalan padam"));
        assertThatThrownBy(() -> routing.open("c1", name)).isInstanceOf(KeyNotHeld.class);

        files.rotate();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(routingStore.find("c1").toString())
                                .contains("content-2", "identity-2")
                                .doesNotContain("content-1", "identity-1"));
        assertThat(routing.open("c1", text)).isEqualTo(new Unsealed.Clear("Lampu jalan padam"));
    }

    @Test
    void a_service_gets_everything_from_the_content_of_its_file_alone() {
        var json = KeyFolder.in(folder).json("escalation");
        context()
                .withPropertyValues(
                        "spring.mongodb.uri=" + MONGO.getConnectionString() + "/escalation")
                .withSystemProperties("kawal.keys.json=" + json.replace("\n", " "))
                .run(context ->
                        assertThat(context)
                                .hasSingleBean(Seals.class)
                                .hasSingleBean(ComplaintKeys.class)
                                .hasSingleBean(Signatures.class)
                                .hasSingleBean(PublicKeys.class)
                                .hasSingleBean(KeyedHash.class)
                                .hasSingleBean(IdentityDesk.class)
                                .hasSingleBean(Erasure.class)
                                .hasSingleBean(KeyTopicReader.class)
                                .doesNotHaveBean(KeyRecords.class));
    }

    @Test
    void only_who_holds_all_kinds_may_look_after_the_topic() {
        service(KeyFolder.in(folder), "routing")
                .withPropertyValues("kawal.keys.publish=true")
                .run(context ->
                        assertThat(context)
                                .getFailure()
                                .rootCause()
                                .isInstanceOf(KeyNotHeld.class));
    }

    @Test
    void without_keys_there_are_no_seals() {
        context()
                .run(context ->
                        assertThat(context)
                                .hasNotFailed()
                                .doesNotHaveBean(Seals.class)
                                .doesNotHaveBean(Signatures.class));
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({KeyRingAutoConfiguration.class, SealedDataAutoConfiguration.class})
    static class NeedsSeals {

        @Bean
        Object lodging(Seals seals) {
            return seals;
        }
    }

    @Test
    void a_service_without_keys_says_what_to_set(CapturedOutput output) {
        assertThatThrownBy(() ->
                        new SpringApplicationBuilder(NeedsSeals.class)
                                .web(WebApplicationType.NONE)
                                .run())
                .isInstanceOf(UnsatisfiedDependencyException.class);

        assertThat(output)
                .contains("no keys", "Set KAWAL_KEYS_FILE to the key file of this service");
    }

    @Test
    void a_test_may_bring_seals_of_its_own() {
        var keys = KeyFolder.in(folder);
        service(keys, "intake")
                .run(real ->
                        service(keys, "routing")
                                .withBean("own", Seals.class, () -> real.getBean(Seals.class))
                                .run(context ->
                                        assertThat(context)
                                                .hasSingleBean(Seals.class)
                                                .hasSingleBean(IdentityDesk.class)
                                                .hasSingleBean(Signatures.class)
                                                .doesNotHaveBean(KeyTopicReader.class)));
    }
}
