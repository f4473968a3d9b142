package id.kawal.chassis.access;

import id.kawal.chassis.access.PublicPath.Traffic;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may call which path. Read from top to bottom, the first line that matches decides:
 *
 * <ol>
 *   <li>operators only: parked records, rebuilding a projection
 *   <li>everyone: health and metrics (the network keeps strangers away from these), public keys,
 *       the API's own description, styles and images, the error page
 *   <li>nobody: any other actuator endpoint
 *   <li>some roles: what the service says ({@link RolePaths})
 *   <li>everyone: what the service says ({@link PublicPaths})
 *   <li>whoever is signed in: all the rest
 * </ol>
 */
public final class AccessPolicy {

    private static final List<RolePath> OPERATORS =
            List.of(
                    RolePath.needs("/api/v1/parked-records/**", Role.OPERATOR),
                    RolePath.needs("/api/v1/projections/**", Role.OPERATOR));

    private static final List<PublicPath> OPEN =
            List.of(
                    PublicPath.get("/actuator/health/**").unlimited(),
                    PublicPath.get("/actuator/prometheus").unlimited(),
                    PublicPath.get("/.well-known/jwks.json").unlimited(),
                    PublicPath.get("/v3/api-docs/**").unlimited(),
                    PublicPath.get("/v3/api-docs.yaml").unlimited(),
                    PublicPath.get("/swagger-ui.html").unlimited(),
                    PublicPath.get("/swagger-ui/**").unlimited(),
                    PublicPath.get("/webjars/**").unlimited(),
                    PublicPath.get("/assets/**").unlimited(),
                    PublicPath.get("/favicon.ico").unlimited(),
                    PublicPath.any("/error").unlimited());

    private final List<Line> lines;

    public AccessPolicy(List<PublicPaths> publicPaths, List<RolePaths> rolePaths) {
        var ofService = rolePaths.stream().flatMap(it -> it.paths().stream());
        var open = publicPaths.stream().flatMap(it -> it.paths().stream());
        this.lines =
                Stream.of(
                                OPERATORS.stream().map(AccessPolicy::forRoles),
                                OPEN.stream().map(AccessPolicy::forEveryone),
                                Stream.of(line(null, "/actuator/**", new Need.Nobody())),
                                ofService.map(AccessPolicy::forRoles),
                                open.map(AccessPolicy::forEveryone))
                        .flatMap(it -> it)
                        .toList();
    }

    /** What a request for this path needs. */
    public Need need(HttpMethod method, String path) {
        var container = PathContainer.parsePath(path);
        return lines.stream()
                .filter(line -> line.answers(method, container))
                .map(Line::need)
                .findFirst()
                .orElse(new Need.SignedIn());
    }

    /** What a path asks of its caller. */
    public sealed interface Need {

        record Everyone(Traffic traffic) implements Need {}

        record SignedIn() implements Need {}

        record OneOf(Set<Role> roles) implements Need {}

        record Nobody() implements Need {}
    }

    private record Line(@Nullable PublicPath open, PathPattern pattern, Need need) {
        boolean answers(HttpMethod method, PathContainer path) {
            return (open == null || open.answers(method)) && pattern.matches(path);
        }
    }

    private static Line forRoles(RolePath path) {
        return line(null, path.pattern(), new Need.OneOf(path.anyOf()));
    }

    private static Line forEveryone(PublicPath path) {
        return line(path, path.pattern(), new Need.Everyone(path.traffic()));
    }

    private static Line line(@Nullable PublicPath open, String pattern, Need need) {
        return new Line(open, PathPatternParser.defaultInstance.parse(pattern), need);
    }
}
