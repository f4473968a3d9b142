package id.kawal.chassis.telemetry;

import id.kawal.chassis.access.AccessAutoConfiguration;
import id.kawal.chassis.access.AccessPolicy;
import id.kawal.chassis.access.Caller;
import id.kawal.chassis.idempotency.IdempotentDraws;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The description of a service's API at {@code /v3/api-docs}, and what stands beside a log line.
 */
@AutoConfiguration(after = AccessAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class TelemetryAutoConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, IdempotentDraws.class);
    }

    @Bean
    @ConditionalOnMissingBean
    OpenAPI openApi(@Value("${spring.application.name:service}") String name) {
        var bearer =
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT");
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Kawal " + name)
                                .version("v1")
                                .license(new License().name("Apache-2.0")))
                .components(new Components().addSecuritySchemes(ApiDescription.BEARER, bearer));
    }

    @Bean
    ApiDescription apiDescription(AccessPolicy policy) {
        return new ApiDescription(policy);
    }

    /** Called around every record: the transport turns observation on. */
    @Bean
    ConsumedComplaint consumedComplaint() {
        return new ConsumedComplaint();
    }

    @Bean
    FilterRegistrationBean<RequestedComplaint> requestedComplaint() {
        var registration = new FilterRegistrationBean<>(new RequestedComplaint());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    WebMvcConfigurer complaintOfPath() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RequestedComplaint());
            }
        };
    }
}
