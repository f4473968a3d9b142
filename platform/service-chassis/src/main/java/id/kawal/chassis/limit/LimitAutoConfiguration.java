package id.kawal.chassis.limit;

import com.github.benmanes.caffeine.cache.Ticker;
import id.kawal.chassis.access.AccessAutoConfiguration;
import id.kawal.chassis.access.AccessPolicy;
import id.kawal.chassis.problem.ProblemAutoConfiguration;
import id.kawal.chassis.problem.ProblemResponse;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Rate limits on the public paths of a service. */
@AutoConfiguration(after = {AccessAutoConfiguration.class, ProblemAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(name = "kawal.limits.enabled", matchIfMissing = true)
@EnableConfigurationProperties(LimitSettings.class)
public class LimitAutoConfiguration {

    @Bean
    FilterRegistrationBean<RateLimitFilter> rateLimitFilter(
            AccessPolicy policy, LimitSettings settings, ProblemResponse problems) {
        var limits = new RateLimits(settings, Ticker.systemTicker());
        var filter = new RateLimitFilter(policy, limits, settings.trustForwarded(), problems);
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 12);
        return registration;
    }
}
