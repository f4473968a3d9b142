package id.kawal.chassis.store;

import com.mongodb.WriteConcern;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * Writes are acknowledged by a majority and on disk (design 5), and a database that is away is
 * noticed in seconds: the driver alone would keep a citizen waiting for half a minute.
 */
@AutoConfiguration
public class StoreAutoConfiguration {

    @Bean
    MongoClientSettingsBuilderCustomizer durableAndImpatient(
            @Value("${kawal.mongodb.patience:3s}") Duration patience) {
        return settings ->
                settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                        .applyToClusterSettings(cluster ->
                                cluster.serverSelectionTimeout(
                                        patience.toMillis(), TimeUnit.MILLISECONDS))
                        .applyToSocketSettings(socket ->
                                socket.connectTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                                        .readTimeout(30, TimeUnit.SECONDS));
    }
}
