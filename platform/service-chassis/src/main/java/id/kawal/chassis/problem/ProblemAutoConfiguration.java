package id.kawal.chassis.problem;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Problem details, strict JSON and the words for both. */
@AutoConfiguration(
        before = {
            ErrorMvcAutoConfiguration.class,
            WebMvcAutoConfiguration.class,
            MessageSourceAutoConfiguration.class
        },
        after = JacksonAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class ProblemAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "messageSource")
    MessageSource messageSource(@Value("${kawal.messages:}") List<String> more) {
        return Words.ofBundles(more);
    }

    @Bean
    @ConditionalOnMissingBean(name = "localeResolver")
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(Words.SPOKEN);
        resolver.setDefaultLocale(Words.INDONESIAN);
        return resolver;
    }

    @Bean
    Problems problems(MessageSource words) {
        return new Problems(words);
    }

    @Bean
    ProblemResponse problemResponse(Problems problems, LocaleResolver locales, JsonMapper json) {
        return new ProblemResponse(problems, locales, json);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ProblemAdvice problemAdvice(ProblemResponse problems) {
        return new ProblemAdvice(problems);
    }

    @Bean
    ProblemErrorController problemErrorController(
            ProblemResponse problems, ObjectProvider<ErrorViewResolver> pages) {
        return new ProblemErrorController(problems, pages.orderedStream().toList());
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    StrictJson strictJson(JsonMapper json) {
        return new StrictJson(json);
    }

    @Bean
    WrittenForms writtenForms() {
        return new WrittenForms();
    }

    @Bean
    ContainerProblems containerProblems(ProblemResponse problems, JsonMapper json) {
        return new ContainerProblems(problems, json);
    }

    @Bean
    RequiredComponents requiredComponents() {
        return new RequiredComponents();
    }

    @Bean
    FilterRegistrationBean<LastResortFilter> lastResortFilter(ProblemResponse problems) {
        var registration = new FilterRegistrationBean<>(new LastResortFilter(problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(
            @Value("${kawal.http.max-body:1MB}") DataSize limit) {
        var registration = new FilterRegistrationBean<>(new BodyLimitFilter(limit));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 15);
        return registration;
    }

    @Bean
    FilterRegistrationBean<MultipartGate> multipartGate(
            ProblemResponse problems,
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> controllers) {
        var gate = new MultipartGate(problems, () -> controllers.getObject().getHandlerMethods());
        var registration = new FilterRegistrationBean<>(gate);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 16);
        return registration;
    }
}
