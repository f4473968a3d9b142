package id.kawal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import id.kawal.transport.aggregate.OutboxFull;
import id.kawal.transport.aggregate.SequenceHole;
import id.kawal.transport.aggregate.StaleAggregate;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;

class FailuresTest {

    @ParameterizedTest
    @MethodSource
    void what_passes_without_anybodys_doing_heals(Throwable failure) {
        assertThat(Failures.heal(failure)).isTrue();
        assertThat(Failures.heal(new IllegalStateException("wrapped", failure))).isTrue();
    }

    static Stream<Throwable> what_passes_without_anybodys_doing_heals() {
        return Stream.of(
                new HealsByItself("key not here yet"),
                new StaleAggregate("cases", "C-1"),
                new OutboxFull("cases", "C-1"),
                new DataAccessResourceFailureException("database away"),
                new MongoTimeoutException("database away"),
                new KafkaException("broker away", new TimeoutException()));
    }

    @ParameterizedTest
    @MethodSource
    void what_needs_a_person_does_not(Throwable failure) {
        assertThat(Failures.heal(failure)).isFalse();
    }

    static Stream<Throwable> what_needs_a_person_does_not() {
        return Stream.of(
                new IllegalStateException("a bug"),
                new NullPointerException(),
                new DuplicateKeyException("twice"),
                new SequenceHole(new Position("/routing-service/cases/C-1", 3), 1),
                new UnreadableRecord("BODY_MISSING"));
    }

    @ParameterizedTest
    @MethodSource
    void what_neither_heals_nor_ends_the_process_is_parked(Throwable failure) {
        assertThat(Failures.areParked(failure)).isTrue();
    }

    static Stream<Throwable> what_neither_heals_nor_ends_the_process_is_parked() {
        return Stream.of(
                new IllegalStateException("a bug"),
                new AssertionError(),
                new StackOverflowError(),
                new NoClassDefFoundError());
    }

    @ParameterizedTest
    @MethodSource
    void what_heals_or_ends_the_process_is_not_parked(Throwable failure) {
        assertThat(Failures.areParked(failure)).isFalse();
    }

    static Stream<Throwable> what_heals_or_ends_the_process_is_not_parked() {
        return Stream.of(
                new HealsByItself("key not here yet"), new OutOfMemoryError(), new InternalError());
    }

    @ParameterizedTest
    @MethodSource("what_needs_a_person_does_not")
    void a_code_never_quotes_the_text(Throwable failure) {
        assertThat(Failures.code(failure)).doesNotContain(" ").isNotEmpty();
    }
}
