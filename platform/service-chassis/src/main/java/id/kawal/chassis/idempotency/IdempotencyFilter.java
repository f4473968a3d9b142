package id.kawal.chassis.idempotency;

import id.kawal.chassis.access.Callers;
import id.kawal.chassis.idempotency.IdempotencyRecords.Claim;
import id.kawal.chassis.problem.ProblemResponse;
import id.kawal.chassis.problem.Refusal;
import id.kawal.chassis.problem.Rules;
import id.kawal.sealed.KeyedHash;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Honours {@code Idempotency-Key} on every POST: the first request is worked on, a second one
 * meanwhile gets 409 with {@code Retry-After}, the same key with another body 422, a later repeat
 * the first answer again (marked {@code Idempotency-Replayed: true}).
 *
 * <p>A key belongs to a caller (the token's subject, else the tracking secret shown) and a path.
 * Only answers that did something are kept: what was refused may be corrected and sent again, what
 * failed on our side may be tried again.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final String ANSWER = "answer";
    private static final int RETRY_SECONDS = 2;
    private static final List<String> KEPT_HEADERS =
            List.of(
                    HttpHeaders.CONTENT_TYPE,
                    HttpHeaders.LOCATION,
                    HttpHeaders.CONTENT_LANGUAGE,
                    HttpHeaders.CACHE_CONTROL);
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final IdempotencyRecords records;
    private final KeyedHash hash;
    private final IdempotencySettings settings;
    private final Clock system;
    private final ProblemResponse problems;

    IdempotencyFilter(
            IdempotencyRecords records,
            KeyedHash hash,
            IdempotencySettings settings,
            Clock system,
            ProblemResponse problems) {
        this.records = records;
        this.hash = hash;
        this.settings = settings;
        this.system = system;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod()) || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = key(request);
        if (key.isEmpty()) {
            refuse(Refusal.ofField(Rules.IDEMPOTENCY_KEY_MALFORMED, HEADER), request, response);
            return;
        }
        if (RequestFingerprint.isForm(request)) {
            var print = RequestFingerprint.ofForm(request);
            claimed(new Attempt(request, response, chain, key.get(), print));
        } else {
            var body = request.getInputStream().readAllBytes();
            var print = RequestFingerprint.ofBody(request, body);
            claimed(new Attempt(new BodyKept(request, body), response, chain, key.get(), print));
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares attempts
    private record Attempt(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            UUID key,
            byte[] fingerprint) {}

    private void claimed(Attempt attempt) throws ServletException, IOException {
        var id = id(attempt.request(), attempt.key());
        var seal = KeySeal.of(attempt.key(), id);
        var now = system.instant();
        var claim =
                records.claim(
                        id,
                        hash.of("idempotency-body", base64(attempt.fingerprint())),
                        now,
                        now.plus(settings.claim()),
                        now.plus(settings.keep()));
        switch (claim) {
            case Claim.Ours ours -> work(attempt, id, ours, seal);
            case Claim.Answered(var sealed) ->
                    replay(StoredAnswer.decode(seal.open(ANSWER, sealed)), attempt.response());
            case Claim.Busy _ -> refuse(busy(), attempt.request(), attempt.response());
            case Claim.OtherBody _ -> refuse(reused(), attempt.request(), attempt.response());
        }
    }

    private void work(Attempt attempt, String id, Claim.Ours ours, KeySeal seal)
            throws ServletException, IOException {
        var response = new ContentCachingResponseWrapper(attempt.response());
        attempt.request()
                .setAttribute(Idempotency.ATTRIBUTE, new KeptDraws(records, id, ours, seal));
        var ended = false;
        try {
            attempt.chain().doFilter(attempt.request(), response);
            keep(id, ours, seal, response);
            ended = true;
        } finally {
            if (!ended) {
                records.release(id, ours.token());
            }
        }
        response.copyBodyToResponse();
    }

    /** Before the caller hears the answer: a caller who heard it can always hear it again. */
    private void keep(
            String id, Claim.Ours ours, KeySeal seal, ContentCachingResponseWrapper response) {
        var status = response.getStatus();
        if (status < 400) {
            var answer =
                    new StoredAnswer(status, headers(response), response.getContentAsByteArray());
            records.answer(id, ours.token(), seal.seal(ANSWER, answer.encode()));
        } else if (status < 500 && ours.fresh()) {
            records.forget(id, ours.token());
        } else {
            records.release(id, ours.token());
        }
    }

    private static Map<String, String> headers(ContentCachingResponseWrapper response) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : KEPT_HEADERS) {
            Optional.ofNullable(
                            name.equals(HttpHeaders.CONTENT_TYPE)
                                    ? response.getContentType()
                                    : response.getHeader(name))
                    .ifPresent(value -> headers.put(name, value));
        }
        return headers;
    }

    private static void replay(StoredAnswer answer, HttpServletResponse response)
            throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        response.getOutputStream().write(answer.body());
    }

    private static Optional<UUID> key(HttpServletRequest request) {
        var given = Collections.list(request.getHeaders(HEADER));
        return given.size() == 1 && UUID_FORM.matcher(given.getFirst()).matches()
                ? Optional.of(UUID.fromString(given.getFirst()))
                : Optional.empty();
    }

    private String id(HttpServletRequest request, UUID key) {
        var caller =
                Callers.current()
                        .map(known -> "subject " + known.id())
                        .orElseGet(() -> "secret " + request.getHeader("Tracking-Secret"));
        var scope =
                String.join(
                        "\n", Stream.of(caller, request.getRequestURI(), key.toString()).toList());
        return hash.of("idempotency-key", scope);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Refusal busy() {
        return Refusal.of(HttpStatus.CONFLICT, Rules.IDEMPOTENCY_KEY_IN_USE)
                .retryAfter(RETRY_SECONDS);
    }

    private static Refusal reused() {
        return Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, Rules.IDEMPOTENCY_KEY_REUSED);
    }

    private void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.send(refusal, request, response);
    }
}
