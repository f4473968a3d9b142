package id.kawal.chassis.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Refuses a multipart body, unread, wherever no controller says that it consumes one. To read a
 * multipart body is to write it to disk, up to a limit made for uploads: so nothing may read it
 * before it is known that the path takes it, and (Spring Security comes in between) its caller may
 * send it.
 */
final class MultipartGate extends OncePerRequestFilter {

    private static final String MULTIPART = "multipart/";

    private final ProblemResponse problems;
    private final Supplier<List<Upload>> uploads;

    private record Upload(RequestMappingInfo mapping, Collection<PathPattern> patterns) {
        boolean takes(String method, PathContainer path) {
            var methods = mapping.getMethodsCondition().getMethods();
            return (methods.isEmpty()
                            || methods.stream().anyMatch(it -> it.asHttpMethod().matches(method)))
                    && patterns.stream().anyMatch(it -> it.matches(path));
        }
    }

    /**
     * @param mappings every controller's, known once the application has started
     */
    MultipartGate(
            ProblemResponse problems, Supplier<? extends Map<RequestMappingInfo, ?>> mappings) {
        this.problems = problems;
        this.uploads = SingletonSupplier.of(() -> uploads(mappings.get()));
    }

    static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.regionMatches(true, 0, MULTIPART, 0, MULTIPART.length());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isMultipart(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = PathContainer.parsePath(request.getRequestURI());
        var method = HttpMethod.valueOf(request.getMethod()).name();
        if (uploads.get().stream().anyMatch(it -> it.takes(method, path))) {
            chain.doFilter(request, response);
        } else {
            var refusal =
                    Refusal.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, Rules.UNSUPPORTED_MEDIA_TYPE);
            problems.send(refusal, request, response);
        }
    }

    private static List<Upload> uploads(Map<RequestMappingInfo, ?> mappings) {
        return mappings.keySet().stream()
                .filter(MultipartGate::consumesMultipart)
                .map(it -> new Upload(it, patterns(it)))
                .toList();
    }

    private static boolean consumesMultipart(RequestMappingInfo mapping) {
        return mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                .anyMatch(it ->
                        it.isCompatibleWith(MediaType.MULTIPART_FORM_DATA) && it.isConcrete());
    }

    private static Collection<PathPattern> patterns(RequestMappingInfo mapping) {
        var patterns = mapping.getPathPatternsCondition();
        return patterns == null ? List.of() : patterns.getPatterns();
    }
}
