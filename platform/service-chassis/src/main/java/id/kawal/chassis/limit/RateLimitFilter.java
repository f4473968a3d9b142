package id.kawal.chassis.limit;

import id.kawal.chassis.access.AccessPolicy;
import id.kawal.chassis.access.AccessPolicy.Need;
import id.kawal.chassis.problem.ProblemResponse;
import id.kawal.chassis.problem.Refusal;
import id.kawal.chassis.problem.Rules;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses whoever comes too often to a public path, before anything is read or looked up. */
final class RateLimitFilter extends OncePerRequestFilter {

    private final AccessPolicy policy;
    private final RateLimits limits;
    private final boolean trustForwarded;
    private final ProblemResponse problems;

    RateLimitFilter(
            AccessPolicy policy,
            RateLimits limits,
            boolean trustForwarded,
            ProblemResponse problems) {
        this.policy = policy;
        this.limits = limits;
        this.trustForwarded = trustForwarded;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = waitOf(request);
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            problems.send(tooMany(wait), request, response);
        }
    }

    private Duration waitOf(HttpServletRequest request) {
        var method = HttpMethod.valueOf(request.getMethod());
        return policy.need(method, request.getRequestURI()) instanceof Need.Everyone(var traffic)
                ? limits.waitOf(address(request), traffic)
                : Duration.ZERO;
    }

    /**
     * The last entry of the last line is the one our own proxy wrote; those before it anybody may
     * have invented.
     */
    private String address(HttpServletRequest request) {
        if (!trustForwarded) {
            return request.getRemoteAddr();
        }
        var lines = Collections.list(request.getHeaders("X-Forwarded-For"));
        var last = lines.isEmpty() ? "" : lines.getLast();
        var hop = last.substring(last.lastIndexOf(',') + 1).strip();
        return hop.isEmpty() ? request.getRemoteAddr() : hop;
    }

    private static Refusal tooMany(Duration wait) {
        var seconds = (int) Math.max(1, wait.plusMillis(999).toSeconds());
        return Refusal.of(HttpStatus.TOO_MANY_REQUESTS, Rules.TOO_MANY_REQUESTS)
                .retryAfter(seconds);
    }
}
