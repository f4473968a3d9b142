package id.kawal.transport;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/** Tells failures that heal by themselves from those that need a person. */
public final class Failures {

    private static final List<Class<? extends Throwable>> HEALING =
            List.of(
                    HealsByItself.class,
                    DataAccessResourceFailureException.class,
                    TransientDataAccessException.class,
                    MongoSocketException.class,
                    MongoTimeoutException.class,
                    MongoServerUnavailableException.class,
                    MongoConnectionPoolClearedException.class,
                    MongoNotPrimaryException.class,
                    MongoNodeIsRecoveringException.class,
                    MongoWriteConcernException.class,
                    MongoInterruptedException.class,
                    RetriableException.class,
                    InterruptException.class);

    private static final int DEEPEST_CAUSE = 20;

    private Failures() {}

    /** Whether the failure, or what caused it, passes without anybody's doing. */
    public static boolean heal(Throwable failure) {
        return causes(failure).anyMatch(Failures::healsAlone);
    }

    /**
     * Whether a record that met it is put aside, so that others pass: anything that neither heals
     * nor threatens the process whatever record comes next. An error of the code (a class that can
     * not be initialised, a recursion too deep) belongs to the record that met it.
     */
    public static boolean areParked(Throwable failure) {
        return switch (failure) {
            case StackOverflowError _ -> true;
            case VirtualMachineError _ -> false;
            case Error _ -> true;
            default -> !heal(failure);
        };
    }

    /**
     * What may be stored and logged about a failure: the name of its class, never its text, which
     * may quote a citizen.
     */
    public static String code(Throwable failure) {
        if (failure instanceof UnreadableRecord unreadable) {
            return unreadable.code();
        }
        if (failure instanceof HealsByItself healing) {
            return healing.code();
        }
        var name = failure.getClass().getSimpleName();
        return name.isEmpty() ? "Anonymous" : name;
    }

    private static boolean healsAlone(Throwable failure) {
        return HEALING.stream().anyMatch(type -> type.isInstance(failure))
                || (failure instanceof MongoException mongo
                        && mongo.hasErrorLabel("RetryableWriteError"));
    }

    private static Stream<Throwable> causes(@Nullable Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST_CAUSE);
    }
}
