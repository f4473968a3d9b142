package id.kawal.standalone;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import tools.jackson.databind.json.JsonMapper;

/**
 * The environment variables that the services understand, read from where they are understood: the
 * components of records with {@code @ConfigurationProperties}, the placeholders of settings and
 * annotations, the names asked of the environment, and Spring Boot's own metadata.
 */
final class ServiceProperties {

    private static final Path TREE = Path.of("..", "..");
    private static final List<String> SERVICES =
            List.of(
                    "intake-service",
                    "routing-service",
                    "escalation-service",
                    "notification-service");
    private static final List<String> PLATFORM =
            List.of("event-transport", "sealed-data", "service-chassis", "web-kit");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z][\\w.-]*)");
    private static final Pattern OUR_NAME = Pattern.compile("kawal(\\.[a-z][a-z-]*)+");

    private final Set<String> variables = new TreeSet<>();

    private ServiceProperties() {}

    /** Every variable that some service understands. */
    static Set<String> asVariables() throws IOException {
        ServiceProperties properties = new ServiceProperties();
        for (Path module : modules()) {
            properties.readModule(module.resolve("src").resolve("main"));
        }
        properties.readMetadata();
        return properties.variables;
    }

    private static List<Path> modules() {
        return Stream.concat(
                        SERVICES.stream().map(TREE::resolve),
                        PLATFORM.stream().map(TREE.resolve("platform")::resolve))
                .toList();
    }

    /**
     * As a placeholder finds it, where a hyphen becomes a line, and as binding does, where it goes.
     */
    private void add(String property) {
        String lines = property.replace('.', '_').toUpperCase(Locale.ROOT);
        variables.add(lines.replace('-', '_'));
        variables.add(lines.replace("-", ""));
    }

    private void readModule(Path main) throws IOException {
        forEach(main.resolve("resources"), ".yml", file -> placeholders(text(file)));
        forEach(main.resolve("resources"), ".properties", file -> placeholders(text(file)));
        try (Stream<Path> files = Files.walk(main.resolve("java"))) {
            parse(files.filter(it -> it.toString().endsWith(".java")).toList());
        }
    }

    private void placeholders(String text) {
        PLACEHOLDER.matcher(text).results().forEach(found -> add(found.group(1)));
    }

    private void parse(List<Path> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var units = files.getJavaFileObjectsFromPaths(sources);
            var task = (JavacTask) compiler.getTask(null, files, null, null, null, units);
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Names(), null);
            }
        }
    }

    private final class Names extends TreeScanner<@Nullable Void, @Nullable Void> {

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            type.getModifiers().getAnnotations().stream()
                    .filter(it ->
                            it.getAnnotationType().toString().equals("ConfigurationProperties"))
                    .forEach(it -> components(prefix(it), type));
            return super.visitClass(type, nothing);
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
            if (literal.getValue() instanceof String text) {
                placeholders(text);
                if (OUR_NAME.matcher(text).matches()) {
                    add(text);
                }
            }
            return super.visitLiteral(literal, nothing);
        }

        private void components(String prefix, ClassTree record) {
            for (Tree member : record.getMembers()) {
                if (member instanceof VariableTree component) {
                    String name = component.getName().toString();
                    String kebab = name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
                    add(prefix + "." + kebab);
                }
            }
        }

        private static String prefix(AnnotationTree annotation) {
            return annotation.getArguments().getFirst().toString().replaceAll(".*\"(.*)\".*", "$1");
        }
    }

    /** Of the jars that this module has, and of Boot's MongoDB, which only the services have. */
    private void readMetadata() throws IOException {
        var name = "META-INF/spring-configuration-metadata.json";
        var own = getClass().getClassLoader().getResources(name);
        while (own.hasMoreElements()) {
            metadata(own.nextElement());
        }
        var boot = SpringApplication.class.getProtectionDomain().getCodeSource().getLocation();
        var mongodb =
                boot.toString()
                        .replace("/spring-boot/", "/spring-boot-mongodb/")
                        .replaceFirst("/spring-boot-(\\d)", "/spring-boot-mongodb-$1");
        metadata(URI.create("jar:" + mongodb + "!/" + name).toURL());
    }

    private void metadata(URL file) throws IOException {
        try (InputStream json = file.openStream()) {
            Map<?, ?> metadata = JsonMapper.shared().readValue(json, Map.class);
            if (metadata.get("properties") instanceof List<?> properties) {
                properties.forEach(it -> add((String) ((Map<?, ?>) it).get("name")));
            }
        }
    }

    private static void forEach(Path folder, String ending, Consumer<Path> reader)
            throws IOException {
        try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            files.filter(it -> it.toString().endsWith(ending)).forEach(reader);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
