package id.kawal.chassis.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Every failure of a controller as a problem, or as the error page where a person looks at it. */
@ControllerAdvice
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemResponse problems;

    ProblemAdvice(ProblemResponse problems) {
        this.problems = problems;
    }

    @ExceptionHandler(Exception.class)
    @Nullable ResponseEntity<ProblemDetail> refuse(
            Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (response.isCommitted()) {
            throw failure; // LastResortFilter breaks the answer off
        }
        var refusal = WebRefusals.of(failure).orElseGet(() -> Refusals.of(failure));
        if (Refusals.isOurFault(refusal)) {
            LOG.error("{}", Rules.INTERNAL_ERROR, WithoutWords.of(failure));
        }
        if (ProblemResponse.wantsPage(request, request.getRequestURI())) {
            problems.send(refusal, request, response);
            return null;
        }
        return answer(failure, refusal, request);
    }

    private ResponseEntity<ProblemDetail> answer(
            Exception failure, Refusal refusal, HttpServletRequest request) {
        var answer =
                ResponseEntity.status(refusal.status())
                        .headers(headers -> headers.addAll(WebRefusals.headers(failure)))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (refusal.retryAfter() != null) {
            answer.header(HttpHeaders.RETRY_AFTER, refusal.retryAfter().toString());
        }
        return answer.body(problems.problem(refusal, request));
    }
}
