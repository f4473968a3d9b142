package id.kawal.chassis.time;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says in every response that time is not real: {@code Kawal-Time: 2026-03-02T01:00:00Z;
 * speed=3600.0}.
 */
final class TimeHeaderFilter extends OncePerRequestFilter {

    static final String HEADER = "Kawal-Time";

    private final Clock clock;
    private final KawalTime time;

    TimeHeaderFilter(Clock clock, KawalTime time) {
        this.clock = clock;
        this.time = time;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HEADER, clock.instant() + "; speed=" + time.rate());
        chain.doFilter(request, response);
    }
}
