package id.kawal.routing.config;

import id.kawal.routing.adapter.catalogue.DemoSeats;
import id.kawal.routing.adapter.catalogue.SeatFile;
import id.kawal.routing.adapter.mongo.MongoSeats;
import id.kawal.routing.application.Placing;
import id.kawal.routing.application.PublishingDirectory;
import id.kawal.routing.application.Seat;
import id.kawal.routing.domain.directory.AgencyDirectory;
import id.kawal.sealed.ComplaintKeys;
import id.kawal.sealed.KeyedHash;
import id.kawal.sealed.Seals;
import id.kawal.transport.HealsByItself;
import id.kawal.transport.aggregate.Aggregates;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Tells the other services who stands on which post, once the service is up. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

    private static final Logger log = LoggerFactory.getLogger(DirectoryConfiguration.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(5);

    @Bean
    Publication publication(
            RoutingSettings settings, AgencyDirectory directory, PublishingDirectory publishing) {
        return new Publication(settings, directory, publishing);
    }

    @Bean
    PublishingDirectory publishingDirectory(
            Placing placing,
            Aggregates aggregates,
            ComplaintKeys keys,
            Seals seals,
            KeyedHash hash,
            MongoDatabaseFactory database) {
        return new PublishingDirectory(
                placing, new MongoSeats(aggregates, database), keys, seals, hash);
    }

    /**
     * Publishes in the background, again and again until the file can be read and the database has
     * taken it all.
     */
    static final class Publication {

        private final RoutingSettings settings;
        private final AgencyDirectory directory;
        private final PublishingDirectory publishing;
        private final Thread thread = Thread.ofVirtual().name("directory").unstarted(this::publish);

        Publication(
                RoutingSettings settings,
                AgencyDirectory directory,
                PublishingDirectory publishing) {
            this.settings = settings;
            this.directory = directory;
            this.publishing = publishing;
        }

        @EventListener(ApplicationReadyEvent.class)
        void start() {
            thread.start();
        }

        @EventListener(ContextClosedEvent.class)
        void stop() {
            thread.interrupt();
        }

        private void publish() {
            try {
                while (!published()) {
                    Thread.sleep(BETWEEN_ATTEMPTS);
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }

        private boolean published() {
            try {
                var seats = seats();
                publishing.publish(seats);
                log.info("Directory published: {} posts", seats.size());
                return true;
            } catch (HealsByItself | DataAccessException | com.mongodb.MongoException away) {
                log.warn("Directory not published yet: {}", away.getClass().getSimpleName());
                return false;
            } catch (IllegalStateException | UncheckedIOException unreadable) {
                // The message names file and line, never what stands there.
                log.error("Directory not published, mend it: {}", unreadable.getMessage());
                return false;
            }
        }

        private List<Seat> seats() {
            var file = settings.posts();
            return file == null
                    ? DemoSeats.of(directory, settings.demoProvinces())
                    : SeatFile.read(file);
        }
    }
}
