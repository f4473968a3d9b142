package id.kawal.chassis;

import com.mongodb.MongoTimeoutException;
import id.kawal.chassis.access.Caller;
import id.kawal.chassis.access.PublicPath;
import id.kawal.chassis.access.PublicPaths;
import id.kawal.chassis.access.Role;
import id.kawal.chassis.access.RolePath;
import id.kawal.chassis.access.RolePaths;
import id.kawal.chassis.problem.RuleRefused;
import id.kawal.chassis.telemetry.LogContext;
import id.kawal.events.Classification;
import id.kawal.transport.HealsByItself;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The smallest service there can be: what the chassis does shows on it. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "id.kawal.transport.config.TransportAutoConfiguration",
            "id.kawal.sealed.config.KeyRingAutoConfiguration"
        })
@Import(SampleService.Desk.class)
public class SampleService {

    @Bean
    PublicPaths publicPaths() {
        return PublicPaths.of(
                PublicPath.post("/api/v1/things"),
                PublicPath.any("/api/v1/open/**"),
                PublicPath.get("/api/v1/lookups/*").lookup(),
                PublicPath.any("/form"));
    }

    @Bean
    RolePaths rolePaths() {
        return RolePaths.of(RolePath.needs("/api/v1/offices/**", Role.COORDINATOR));
    }

    public record Thing(
            @NotBlank @Size(max = 20) String title,
            @Nullable Classification classification,
            @Nullable Boolean anonymous,
            @Nullable @Valid Person person,
            @Nullable List<@Valid Person> others) {}

    public record Person(@NotBlank String name, @Nullable String email) {}

    public record Order(
            Classification purpose,
            String reason,
            @Nullable List<Step> steps,
            @Nullable String to) {}

    public record Slip(@Nullable String title, @Nullable String reason) {}

    public record Step(String name) {}

    @RestController
    public static class Desk {

        private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

        @PostMapping("/api/v1/open/orders")
        Order order(@RequestBody Order order) {
            return order;
        }

        @PostMapping(
                path = "/api/v1/open/slips",
                consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
        Slip slip(Slip slip) {
            return slip;
        }

        @GetMapping("/api/v1/open/words")
        String word(@RequestParam String word) {
            return word;
        }

        @PostMapping("/api/v1/open/complaints/{complaintId}/words")
        void hear(@PathVariable String complaintId) {
            LOG.info("heard");
        }

        @PostMapping("/api/v1/open/complaints")
        void lodge() {
            LogContext.about("c-drawn");
            LOG.info("lodged");
        }

        @PostMapping(path = "/api/v1/open/uploads", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
        Map<String, Long> upload(@RequestPart MultipartFile file) {
            return Map.of("size", file.getSize());
        }

        @PostMapping(
                path = "/api/v1/offices/uploads",
                consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
        Map<String, Long> uploadOfOffices(@RequestPart MultipartFile file) {
            return Map.of("size", file.getSize());
        }

        @PostMapping("/api/v1/things")
        Thing take(@Valid @RequestBody Thing thing) {
            return thing;
        }

        @GetMapping("/api/v1/me")
        Caller me(Caller caller) {
            return caller;
        }

        @GetMapping("/api/v1/open/me")
        Map<String, String> maybeMe(Optional<Caller> caller) {
            return Map.of("id", caller.map(Caller::id).orElse("-"));
        }

        @GetMapping("/api/v1/offices/1")
        Map<String, String> office() {
            return Map.of("office", "1");
        }

        @GetMapping("/api/v1/lookups/{reference}")
        Map<String, String> lookup(@PathVariable String reference) {
            return Map.of("reference", reference);
        }

        @GetMapping("/api/v1/open/pages")
        Map<String, Integer> pages(@RequestParam @Max(100) int size) {
            return Map.of("size", size);
        }

        @GetMapping("/api/v1/open/fails/{how}")
        String fail(@PathVariable String how) {
            throw switch (how) {
                case "rule" -> RuleRefused.conflict("ALREADY_CLOSED");
                case "field" -> RuleRefused.invalid("UNKNOWN_REGION", "regionCode");
                case "missing" -> RuleRefused.notFound("UNKNOWN_COMPLAINT");
                case "heals" -> new HealsByItself("Siti Aminah waits");
                case "wrapped" -> new IllegalStateException(new HealsByItself("later"));
                case "mongo" -> new com.mongodb.MongoTimeoutException("away");
                default -> new IllegalStateException("Siti Aminah 0812");
            };
        }

        @GetMapping("/api/v1/open/sheet")
        void sheet(HttpServletResponse response) throws IOException {
            response.setContentType("text/csv");
            response.getWriter().println("x".repeat(100_000));
            throw new MongoTimeoutException("away, with Siti Aminah's row");
        }

        @PostMapping("/form")
        String form() {
            return "ok";
        }
    }
}
