package id.kawal.standalone;

import id.kawal.standalone.supervisor.CannotRun;
import id.kawal.standalone.supervisor.Part;
import id.kawal.standalone.supervisor.Readiness;
import id.kawal.standalone.supervisor.Stage;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The four services, told addresses and nothing about how they are run. */
final class Services {

    /** A service: its module, its database, its port. */
    private record Service(String name, int port) {
        String module() {
            return name + "-service";
        }
    }

    private static final int HEAP_MEGABYTES = 160;

    private final Settings settings;
    private final Infrastructure infrastructure;
    private final Jvm jvm;
    private final Path builtTree;
    private final Map<String, String> time;

    /**
     * @param builtTree the folder the modules have been built in
     * @param time the variables of {@link FastTime}
     */
    Services(
            Settings settings,
            Infrastructure infrastructure,
            Jvm jvm,
            Path builtTree,
            Map<String, String> time) {
        this.settings = settings;
        this.infrastructure = infrastructure;
        this.jvm = jvm;
        this.builtTree = builtTree;
        this.time = time;
    }

    Stage stage() throws CannotRun {
        List<Part> parts = new ArrayList<>();
        for (Service service : all()) {
            parts.add(part(service));
        }
        return new Stage.Parts(parts);
    }

    private List<Service> all() {
        Ports ports = settings.ports();
        return List.of(
                new Service("intake", ports.intake()),
                new Service("routing", ports.routing()),
                new Service("escalation", ports.escalation()),
                new Service("notification", ports.notification()));
    }

    /** What each service is told, by the service's name. */
    Map<String, Map<String, String>> environments() {
        Map<String, Map<String, String>> told = new LinkedHashMap<>();
        all().forEach(service -> told.put(service.name(), environment(service)));
        return told;
    }

    private Part part(Service service) throws CannotRun {
        ServiceJar jar = ServiceJar.prepare(builtTree.resolve(service.module()), jvm.cache());
        return new Part(
                service.name(),
                List.of(service.port()),
                jvm.command(
                        service.name(),
                        Jvm.Profile.QUICK,
                        HEAP_MEGABYTES,
                        moreOptions(),
                        jar.classPath(),
                        jar.mainClass(),
                        List.of()),
                environment(service),
                Readiness.answering(
                        URI.create(
                                "http://%s:%d/actuator/health/readiness"
                                        .formatted(settings.here(), service.port()))),
                settings.url(service.port()));
    }

    private List<String> moreOptions() {
        String more = settings.jvmOptions().strip();
        return more.isEmpty() ? List.of() : List.of(more.split("\\s+"));
    }

    private Map<String, String> environment(Service service) {
        Map<String, String> told = new LinkedHashMap<>(time);
        told.put("SERVER_ADDRESS", settings.bind());
        told.put("SERVER_PORT", String.valueOf(service.port()));
        told.put(
                "SPRING_MONGODB_URI",
                infrastructure.mongodb().withDatabase("kawal_" + service.name()));
        told.put("KAWAL_KAFKA", infrastructure.kafka());
        told.put("KAWAL_ISSUER", infrastructure.issuer());
        told.put("KAWAL_JWKS_URI", infrastructure.issuer() + "/oauth2/jwks");
        told.put("KAWAL_SMTP_HOST", settings.here());
        told.put("KAWAL_SMTP_PORT", String.valueOf(settings.ports().smtp()));
        told.put("KAWAL_PUBLIC_URL", settings.url(settings.ports().intake()));
        // Invented people on the posts of three provinces; a posts file of the office takes their
        // place.
        told.put("KAWAL_DEMO_PROVINCES", "62,63,64");
        told.put("KAWAL_KEYS_FILE", keysFile(service).toString());
        return told;
    }

    private Path keysFile(Service service) {
        return settings.data().resolve("keys").resolve(service.name() + ".json");
    }
}
