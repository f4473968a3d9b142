package id.kawal.standalone.identity;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** The identity provider as a process, told by {@code KAWAL_IDENTITY_*} and {@code SERVER_*}. */
@EnableAutoConfiguration
@EnableConfigurationProperties(IdentitySettings.class)
@Import({IdentityConfiguration.class, IdentityPages.class})
public class IdentityProcess {

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(IdentityProcess.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setDefaultProperties(defaults());
        application.run(args);
    }

    /**
     * Its cookie has a name of its own: cookies know hosts, not ports, and all services are on one.
     */
    static Map<String, Object> defaults() {
        return Map.of(
                "spring.application.name", "identity",
                "server.servlet.session.cookie.name", "KAWAL_IDENTITY",
                "server.tomcat.threads.max", "8",
                "server.shutdown", "immediate",
                "logging.level.root", "warn");
    }
}
