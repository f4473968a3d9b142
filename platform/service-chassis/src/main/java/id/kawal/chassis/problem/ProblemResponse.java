package id.kawal.chassis.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a refused request where no controller does: a problem for programs, the error page in the
 * layout for browsers.
 */
public final class ProblemResponse {

    /** Request attribute under which the error page finds the {@link ProblemDetail}. */
    public static final String ATTRIBUTE = "kawal.problem";

    private static final List<String> FOR_PROGRAMS =
            List.of("/api/", "/open311/", "/actuator/", "/v3/", "/.well-known/");

    private final Problems problems;
    private final LocaleResolver locales;
    private final JsonMapper json;

    public ProblemResponse(Problems problems, LocaleResolver locales, JsonMapper json) {
        this.problems = problems;
        this.locales = locales;
        this.json = json;
    }

    /** Answers; does nothing where the answer is already on its way. */
    public void send(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        forgetBody(response);
        if (refusal.retryAfter() != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, refusal.retryAfter().toString());
        }
        var problem = problem(refusal, request);
        if (wantsPage(request, request.getRequestURI())) {
            request.setAttribute(ATTRIBUTE, problem);
            response.sendError(problem.getStatus());
        } else {
            write(problem, response);
        }
    }

    /** A page that broke half-way has its writer open; headers set so far still hold. */
    private static void forgetBody(HttpServletResponse response) {
        var headers = new HttpHeaders();
        response.getHeaderNames()
                .forEach(name -> headers.addAll(name, List.copyOf(response.getHeaders(name))));
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        response.reset();
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }

    /** In the caller's language. */
    public ProblemDetail problem(Refusal refusal, HttpServletRequest request) {
        return problems.of(refusal, locales.resolveLocale(request));
    }

    /** Writes the problem as JSON. */
    public void write(ProblemDetail problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /** Whether a person looks at the answer in a browser. */
    public static boolean wantsPage(HttpServletRequest request, String path) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && FOR_PROGRAMS.stream().noneMatch(path::startsWith);
    }
}
