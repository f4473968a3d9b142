package id.kawal.intake.adapter.web;

import id.kawal.chassis.access.PublicPath;
import id.kawal.chassis.access.PublicPaths;
import id.kawal.chassis.access.Role;
import id.kawal.chassis.access.RolePath;
import id.kawal.chassis.access.RolePaths;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pages and the API, and who may call them. */
@Configuration(proxyBeanMethods = false)
@Import({
    ComplaintApi.class,
    ImportApi.class,
    ReplySheetApi.class,
    ErasureApi.class,
    IdentityOpeningApi.class,
    PortalPages.class,
    TrackingPages.class,
    ReceiptPages.class
})
public class WebConfiguration {

    @Bean
    PublicPaths publicPaths() {
        return PublicPaths.of(
                PublicPath.post("/api/v1/complaints"),
                PublicPath.get("/api/v1/complaints/*").lookup(),
                PublicPath.post("/api/v1/complaints/*/*").lookup(),
                PublicPath.any("/"),
                PublicPath.get("/lacak"),
                PublicPath.post("/lacak").lookup(),
                PublicPath.post("/lacak/*").lookup(),
                PublicPath.any("/tanda-terima"),
                // What needs a token lies below /api: elsewhere a citizen who mistypes an address
                // is told that there is no such page, not that a token is missing.
                PublicPath.get("/{page:(?!api$).+}/**"));
    }

    @Bean
    RolePaths rolePaths() {
        return RolePaths.of(
                RolePath.needs("/api/v1/imports/**", Role.COORDINATOR, Role.OPERATOR),
                RolePath.needs("/api/v1/imports", Role.COORDINATOR, Role.OPERATOR),
                RolePath.needs("/api/v1/complaints/*/identity-openings", Role.COORDINATOR),
                RolePath.needs("/api/v1/erasures", Role.OPERATOR));
    }

    /** One folder for each port, so that two stacks on one machine keep apart. */
    @Bean
    ImportApi.Reading importReading(
            ExecutorService importExecutor,
            @Value("${kawal.imports.folder}") Path folder,
            PageWords words,
            Clock clock) {
        return new ImportApi.Reading(importExecutor, Uploads.in(folder), words, clock);
    }

    @Bean
    PageWords pageWords(MessageSource messages) {
        return new PageWords(messages);
    }
}
