package id.kawal.standalone;

import id.kawal.standalone.broker.BrokerProcess;
import id.kawal.standalone.broker.TopicsStep;
import id.kawal.standalone.database.DatabaseProcess;
import id.kawal.standalone.database.IndexesStep;
import id.kawal.standalone.database.MongoAddress;
import id.kawal.standalone.database.MongodProcess;
import id.kawal.standalone.database.ReplicaSet;
import id.kawal.standalone.identity.IdentityProcess;
import id.kawal.standalone.mail.MailProcess;
import id.kawal.standalone.supervisor.Part;
import id.kawal.standalone.supervisor.Readiness;
import id.kawal.standalone.supervisor.Stage;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the services stand on: broker, database, identity provider, mail catcher. */
final class Infrastructure {

    private static final String REPLICA_SET = "kawal";

    /** Every filter without a unique index reads all documents of its collection: they must fit. */
    private static final int DATABASE_MEGABYTES = 1536;

    private final Settings settings;
    private final Ports ports;
    private final Jvm jvm;
    private final Optional<Path> mongod;

    /**
     * @param mongod the MongoDB server found on this machine, if any
     */
    Infrastructure(Settings settings, Jvm jvm, Optional<Path> mongod) {
        this.settings = settings;
        this.ports = settings.ports();
        this.jvm = jvm;
        this.mongod = mongod;
    }

    List<Stage> stages() {
        List<Part> parts = new ArrayList<>();
        parts.add(broker());
        database().ifPresent(parts::add);
        parts.add(identity());
        parts.add(mail());
        return List.of(
                new Stage.Parts(parts),
                new Stage.Step("topics", () -> TopicsStep.apply(kafka())),
                new Stage.Step("indexes", this::applyIndexes));
    }

    String kafka() {
        return settings.here() + ":" + ports.kafka();
    }

    String issuer() {
        return settings.url(ports.identity());
    }

    /** Where the database is; each service puts its own database's name into it. */
    MongoAddress mongodb() {
        String own = "mongodb://" + settings.here() + ":" + ports.mongodb();
        return new MongoAddress(
                settings.mongodb()
                        .orElse(mongod.isPresent() ? own + "/?replicaSet=" + REPLICA_SET : own));
    }

    DatabaseKind databaseKind() {
        if (settings.mongodb().isPresent()) {
            return DatabaseKind.GIVEN;
        }
        return mongod.isPresent() ? DatabaseKind.MONGOD : DatabaseKind.EMBEDDED;
    }

    private String applyIndexes() {
        if (settings.mongodb().isEmpty() && mongod.isPresent()) {
            ReplicaSet.ensure(settings.here(), ports.mongodb(), REPLICA_SET);
        }
        return IndexesStep.apply(mongodb().uri());
    }

    private Part broker() {
        return new Part(
                "broker",
                List.of(ports.kafka(), ports.kafkaController()),
                jvm.ownCommand(
                        "broker",
                        Jvm.Profile.STEADY,
                        320,
                        BrokerProcess.class,
                        settings.data().resolve("kafka"),
                        settings.bind(),
                        settings.host(),
                        ports.kafka(),
                        ports.kafkaController()),
                Map.of(),
                Readiness.listening(settings.here(), ports.kafka()),
                "Kafka on " + kafka());
    }

    private Optional<Part> database() {
        if (settings.mongodb().isPresent()) {
            return Optional.empty();
        }
        String address = "MongoDB on " + settings.here() + ":" + ports.mongodb();
        return Optional.of(
                new Part(
                        "database",
                        List.of(ports.mongodb()),
                        mongod.map(this::mongodCommand).orElseGet(this::embeddedCommand),
                        Map.of(),
                        Readiness.listening(settings.here(), ports.mongodb()),
                        mongod.isPresent()
                                ? address
                                : address
                                        + " (embedded: for one machine and evaluation; a power cut"
                                        + " may lose the last seconds)"));
    }

    private List<String> mongodCommand(Path program) {
        Path folder = settings.data().resolve("mongodb");
        return jvm.ownCommand(
                "mongod",
                Jvm.Profile.QUICK,
                32,
                MongodProcess.class,
                folder,
                program,
                "--dbpath",
                folder,
                "--bind_ip",
                settings.bind(),
                "--port",
                ports.mongodb(),
                "--replSet",
                REPLICA_SET,
                "--quiet");
    }

    private List<String> embeddedCommand() {
        return jvm.ownCommand(
                "database",
                Jvm.Profile.STEADY,
                DATABASE_MEGABYTES,
                DatabaseProcess.class,
                settings.data().resolve("kawal.mv"),
                settings.bind(),
                ports.mongodb());
    }

    private Part identity() {
        String services =
                String.join(
                        ",",
                        Stream.of(
                                        ports.intake(),
                                        ports.routing(),
                                        ports.escalation(),
                                        ports.notification())
                                .map(settings::url)
                                .toList());
        return new Part(
                "identity",
                List.of(ports.identity()),
                jvm.ownCommand("identity", Jvm.Profile.QUICK, 96, IdentityProcess.class),
                Map.of(
                        "SERVER_ADDRESS", settings.bind(),
                        "SERVER_PORT", String.valueOf(ports.identity()),
                        "KAWAL_IDENTITY_ISSUER", issuer(),
                        "KAWAL_IDENTITY_KEY_FILE",
                                settings.data().resolve("keys/identity.json").toString(),
                        "KAWAL_IDENTITY_SERVICES", services),
                Readiness.answering(
                        URI.create(
                                "http://%s:%d/.well-known/openid-configuration"
                                        .formatted(settings.here(), ports.identity()))),
                issuer());
    }

    private Part mail() {
        return new Part(
                "mail",
                List.of(ports.smtp(), ports.mailPage()),
                jvm.ownCommand(
                        "mail",
                        Jvm.Profile.QUICK,
                        96,
                        MailProcess.class,
                        settings.bind(),
                        ports.smtp(),
                        ports.mailPage()),
                Map.of(),
                Readiness.listening(settings.here(), ports.mailPage()),
                settings.url(ports.mailPage()));
    }
}
