package id.kawal.chassis.idempotency;

import com.mongodb.WriteConcern;
import id.kawal.chassis.problem.ProblemAutoConfiguration;
import id.kawal.chassis.problem.ProblemResponse;
import id.kawal.sealed.KeyedHash;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Idempotency keys on every POST of a service that has a database and keys. */
@AutoConfiguration(
        after = {DataMongoAutoConfiguration.class, ProblemAutoConfiguration.class},
        afterName = "id.kawal.sealed.config.SealedDataAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean({MongoDatabaseFactory.class, KeyedHash.class})
@EnableConfigurationProperties(IdempotencySettings.class)
public class IdempotencyAutoConfiguration {

    /** After Spring Security's filters, which say who calls. */
    private static final int AFTER_SECURITY = 0;

    @Bean
    MongoIdempotencyRecords idempotencyRecords(MongoDatabaseFactory database) {
        return new MongoIdempotencyRecords(() ->
                database.getMongoDatabase()
                        .getCollection(MongoIdempotencyRecords.COLLECTION)
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true)));
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            MongoIdempotencyRecords records,
            KeyedHash hash,
            IdempotencySettings settings,
            ProblemResponse problems) {
        var filter = new IdempotencyFilter(records, hash, settings, Clock.systemUTC(), problems);
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }

    @Bean
    IdempotencySweep idempotencySweep(
            MongoIdempotencyRecords records, IdempotencySettings settings) {
        return new IdempotencySweep(records, Clock.systemUTC(), settings.sweepEvery());
    }

    @Bean
    WebMvcConfigurer drawsArgument() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new DrawsArgumentResolver());
            }
        };
    }
}
