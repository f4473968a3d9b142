package id.kawal.chassis.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Outermost: what no controller advice sees (filters, token checks) becomes a problem as well. An
 * answer that is half on its way is broken off, for its end would make it look whole.
 */
final class LastResortFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(LastResortFilter.class);

    private final ProblemResponse problems;

    LastResortFilter(ProblemResponse problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (Exception failure) {
            var refusal = Refusals.of(failure);
            if (Refusals.isOurFault(refusal)) {
                LOG.error("{}", Rules.INTERNAL_ERROR, WithoutWords.of(failure));
            }
            if (response.isCommitted()) {
                throw WithoutWords.of(failure); // the servlet container closes the connection
            }
            problems.send(refusal, request, response);
        }
    }
}
