package id.kawal.chassis.access;

import id.kawal.chassis.access.AccessPolicy.Need;
import id.kawal.chassis.problem.ProblemResponse;
import id.kawal.chassis.problem.Refusal;
import id.kawal.chassis.problem.Rules;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A stateless resource server whose doors are those of {@link AccessPolicy}. */
@AutoConfiguration(
        before = {
            ServletWebSecurityAutoConfiguration.class,
            OAuth2ResourceServerWebSecurityAutoConfiguration.class
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class AccessAutoConfiguration {

    @Bean
    AccessPolicy accessPolicy(
            ObjectProvider<PublicPaths> publicPaths, ObjectProvider<RolePaths> rolePaths) {
        return new AccessPolicy(
                publicPaths.orderedStream().toList(), rolePaths.orderedStream().toList());
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http, AccessPolicy policy, ProblemResponse problems) throws Exception {
        return http.sessionManagement(
                        it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // SameOriginFilter says why
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(AccessAutoConfiguration::headers)
                .oauth2ResourceServer(it ->
                        it.jwt(Customizer.withDefaults())
                                .authenticationEntryPoint(unauthorized(problems))
                                .accessDeniedHandler(forbidden(problems)))
                .exceptionHandling(it ->
                        it.authenticationEntryPoint(unauthorized(problems))
                                .accessDeniedHandler(forbidden(problems)))
                .authorizeHttpRequests(it ->
                        it.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .anyRequest()
                                .access((who, where) -> decide(policy, who, where)))
                .build();
    }

    @Bean
    FilterRegistrationBean<SameOriginFilter> sameOriginFilter() {
        var registration = new FilterRegistrationBean<>(new SameOriginFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }

    @Bean
    WebMvcConfigurer callerArgument() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgumentResolver());
            }
        };
    }

    private static AuthorizationDecision decide(
            AccessPolicy policy,
            Supplier<? extends Authentication> who,
            RequestAuthorizationContext where) {
        var request = where.getRequest();
        var need = policy.need(HttpMethod.valueOf(request.getMethod()), request.getRequestURI());
        return new AuthorizationDecision(
                switch (need) {
                    case Need.Everyone _ -> true;
                    case Need.Nobody _ -> false;
                    case Need.SignedIn _ -> Callers.of(who.get()).isPresent();
                    case Need.OneOf(var roles) ->
                            Callers.of(who.get())
                                    .filter(caller -> roles.stream().anyMatch(caller::is))
                                    .isPresent();
                });
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        // "no-referrer" would make a browser hide the origin of our own forms: SameOriginFilter
        // needs it.
        headers.referrerPolicy(it -> it.policy(ReferrerPolicy.SAME_ORIGIN))
                .contentSecurityPolicy(it ->
                        it.policyDirectives(
                                "default-src 'self'; img-src 'self' data:; object-src 'none'; "
                                        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }

    private static AuthenticationEntryPoint unauthorized(ProblemResponse problems) {
        return (request, response, _) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.send(
                    Refusal.of(HttpStatus.UNAUTHORIZED, Rules.NOT_SIGNED_IN), request, response);
        };
    }

    private static AccessDeniedHandler forbidden(ProblemResponse problems) {
        return (request, response, _) ->
                problems.send(
                        Refusal.of(HttpStatus.FORBIDDEN, Rules.NOT_ALLOWED), request, response);
    }
}
