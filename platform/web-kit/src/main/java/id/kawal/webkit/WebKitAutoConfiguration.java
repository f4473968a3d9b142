package id.kawal.webkit;

import id.kawal.chassis.problem.ProblemAutoConfiguration;
import id.kawal.chassis.time.KawalTime;
import id.kawal.chassis.time.TimeAutoConfiguration;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The language of pages, and what the layout says on each of them. */
@AutoConfiguration(before = ProblemAutoConfiguration.class, after = TimeAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class WebKitAutoConfiguration {

    @Bean
    SpokenLanguage localeResolver() {
        return new SpokenLanguage();
    }

    @Bean
    PageFacts kawalPage(KawalTime time, Clock clock) {
        return new PageFacts(time, clock);
    }

    @Bean
    WebMvcConfigurer rememberedLanguage(SpokenLanguage language) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(language);
            }
        };
    }
}
