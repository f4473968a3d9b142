package id.kawal.chassis.problem;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import id.kawal.transport.HealsByItself;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;

/** What each failure means to the caller; anything not named here is our fault and says nothing. */
final class Refusals {

    /** Long enough for a driver to find a new primary, short enough for a person who waits. */
    static final int RETRY_SECONDS = 5;

    private static final List<Class<? extends Throwable>> PASSES =
            List.of(
                    HealsByItself.class,
                    DataAccessResourceFailureException.class,
                    MongoTimeoutException.class,
                    MongoSocketException.class,
                    MongoNotPrimaryException.class,
                    MongoNodeIsRecoveringException.class,
                    MongoConnectionPoolClearedException.class,
                    // The identity provider's keys could not be read: not the caller's fault.
                    AuthenticationServiceException.class);

    private Refusals() {}

    static Refusal of(Throwable failure) {
        return find(failure, RuleRefused.class)
                .map(Refusals::of)
                .or(() ->
                        find(failure, FieldsRefused.class).map(it -> Refusal.ofFields(it.broken())))
                .or(() -> find(failure, BodyTooLarge.class).map(_ -> tooLarge()))
                .orElseGet(() -> ofTechnical(failure));
    }

    static boolean isOurFault(Refusal refusal) {
        return refusal.status() == HttpStatus.INTERNAL_SERVER_ERROR;
    }

    static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        return causes(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    static Refusal tooLarge() {
        return Refusal.of(HttpStatus.CONTENT_TOO_LARGE, Rules.BODY_TOO_LARGE);
    }

    static Refusal of(RuleRefused refused) {
        var refusal =
                new Refusal(refused.status(), refused.rule(), refused.field(), null, List.of());
        return refused.status() == HttpStatus.SERVICE_UNAVAILABLE
                ? refusal.retryAfter(RETRY_SECONDS)
                : refusal;
    }

    private static Refusal ofTechnical(Throwable failure) {
        if (causes(failure)
                .anyMatch(cause -> PASSES.stream().anyMatch(it -> it.isInstance(cause)))) {
            return Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, Rules.TRY_AGAIN_LATER)
                    .retryAfter(RETRY_SECONDS);
        }
        if (failure instanceof AuthenticationException) {
            return Refusal.of(HttpStatus.UNAUTHORIZED, Rules.NOT_SIGNED_IN);
        }
        if (failure instanceof AccessDeniedException) {
            return Refusal.of(HttpStatus.FORBIDDEN, Rules.NOT_ALLOWED);
        }
        return Refusal.of(HttpStatus.INTERNAL_SERVER_ERROR, Rules.INTERNAL_ERROR);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
