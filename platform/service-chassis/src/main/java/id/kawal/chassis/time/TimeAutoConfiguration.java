package id.kawal.chassis.time;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** The one clock of a service; a test replaces it by a bean of its own. */
@AutoConfiguration
@EnableConfigurationProperties(KawalTime.class)
public class TimeAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock(KawalTime time) {
        return new DomainClock(Clock.systemUTC(), time);
    }

    @Bean
    @ConditionalOnWebApplication
    @ConditionalOnExpression("!'${kawal.speed:}'.isEmpty() or !'${kawal.start:}'.isEmpty()")
    FilterRegistrationBean<TimeHeaderFilter> timeHeaderFilter(Clock clock, KawalTime time) {
        var registration = new FilterRegistrationBean<>(new TimeHeaderFilter(clock, time));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return registration;
    }
}
