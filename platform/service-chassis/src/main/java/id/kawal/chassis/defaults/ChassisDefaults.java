package id.kawal.chassis.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/**
 * Puts {@code chassis-defaults.properties} below everything a service or its surroundings say, and
 * turns on what only some surroundings want: {@code KAWAL_LOG_FORMAT=json}.
 */
public final class ChassisDefaults implements EnvironmentPostProcessor, Ordered {

    static final String NAME = "chassis-defaults";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(defaults());
        if ("json".equalsIgnoreCase(environment.getProperty("kawal.log-format"))) {
            environment
                    .getPropertySources()
                    .addLast(
                            new MapPropertySource(
                                    "chassis-json-logs",
                                    Map.of("logging.structured.format.console", "logstash")));
        }
    }

    /** After the service's own files are read, so that they are seen. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static ResourcePropertySource defaults() {
        try {
            return new ResourcePropertySource(
                    NAME, new ClassPathResource("id/kawal/chassis/chassis-defaults.properties"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
