package id.kawal.chassis.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The servlet container's error dispatch: the page for people, the problem for programs. */
@Controller
final class ProblemErrorController implements ErrorController {

    private final ProblemResponse problems;
    private final List<ErrorViewResolver> pages;

    ProblemErrorController(ProblemResponse problems, List<ErrorViewResolver> pages) {
        this.problems = problems;
        this.pages = pages;
    }

    @RequestMapping("${server.error.path:/error}")
    @Nullable ModelAndView error(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var problem = problem(request);
        var page = wantsPage(request) ? page(request, problem) : null;
        if (page == null) {
            problems.write(problem, response);
        }
        return page;
    }

    private ProblemDetail problem(HttpServletRequest request) {
        if (request.getAttribute(ProblemResponse.ATTRIBUTE) instanceof ProblemDetail known) {
            return known;
        }
        var refusal =
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception failure
                        ? Refusals.of(failure)
                        : WebRefusals.ofStatus(statusOf(request));
        return problems.problem(refusal, request);
    }

    private static int statusOf(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpStatus.NOT_FOUND.value();
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return ProblemResponse.wantsPage(request, path == null ? "" : path.toString());
    }

    private @Nullable ModelAndView page(HttpServletRequest request, ProblemDetail problem) {
        var status = HttpStatus.valueOf(problem.getStatus());
        var model = Map.<String, Object>of("status", problem.getStatus(), "problem", problem);
        for (var resolver : pages) {
            var page = resolver.resolveErrorView(request, status, model);
            if (page != null) {
                return page;
            }
        }
        return null;
    }
}
