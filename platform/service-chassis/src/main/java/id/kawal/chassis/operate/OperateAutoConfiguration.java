package id.kawal.chassis.operate;

import id.kawal.sealed.PublicKeys;
import id.kawal.transport.park.ParkedRecords;
import id.kawal.transport.rebuild.ProjectionRebuild;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** An operator's endpoints, as far as the service has what they work on. */
@AutoConfiguration(
        afterName = {
            "id.kawal.transport.config.TransportAutoConfiguration",
            "id.kawal.sealed.config.SealedDataAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class OperateAutoConfiguration {

    @Bean
    @ConditionalOnBean(ParkedRecords.class)
    ParkedRecordsController parkedRecordsController(ParkedRecords parked) {
        return new ParkedRecordsController(parked);
    }

    @Bean
    @ConditionalOnBean(ProjectionRebuild.class)
    ProjectionsController projectionsController(ProjectionRebuild rebuilds) {
        return new ProjectionsController(rebuilds);
    }

    @Bean
    @ConditionalOnBean(PublicKeys.class)
    PublicKeysController publicKeysController(PublicKeys keys) {
        return new PublicKeysController(keys);
    }
}
