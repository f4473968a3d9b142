package id.kawal.chassis.access;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads who calls from the claims {@code roles}, {@code regions} and {@code agencies}. */
public final class Callers {

    private Callers() {}

    /** Who calls, or empty where nobody signed in. */
    public static Optional<Caller> current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    static Optional<Caller> of(@Nullable Authentication authentication) {
        return authentication instanceof JwtAuthenticationToken token
                ? Optional.of(of(token.getToken()))
                : Optional.empty();
    }

    static Caller of(Jwt token) {
        var subject = token.getSubject();
        return new Caller(
                subject == null ? "-" : subject,
                roles(token),
                texts(token, "regions"),
                texts(token, "agencies"));
    }

    /** Roles we do not know give nothing. */
    private static Set<Role> roles(Jwt token) {
        return texts(token, "roles").stream()
                .flatMap(name ->
                        Stream.of(Role.values())
                                .filter(role -> role.name().equals(name.toUpperCase(Locale.ROOT))))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> texts(Jwt token, String claim) {
        return switch (token.getClaims().get(claim)) {
            case Collection<?> many ->
                    many.stream()
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .collect(Collectors.toUnmodifiableSet());
            case String one -> Set.copyOf(List.of(one.split("[ ,]+")));
            case null, default -> Set.of();
        };
    }
}
