package id.kawal.escalation.application;

import static id.kawal.escalation.application.Told.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawal.escalation.domain.Content;
import id.kawal.escalation.domain.EscalationCase.Followed;
import id.kawal.escalation.domain.Fired;
import id.kawal.escalation.domain.Rules;
import id.kawal.escalation.domain.Shipped;
import id.kawal.events.ComplaintEscalated;
import id.kawal.events.ComplaintEvent;
import id.kawal.transport.Position;
import id.kawal.transport.aggregate.OutboxFull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class FiringDueTest {

    private static final Instant LATER = at("2026-01-20T00:00");

    private final InMemoryCases cases = new InMemoryCases();
    private final Log log = new Log();
    private final List<RuntimeException> failures = new ArrayList<>();
    private Instant system = Instant.parse("2026-05-01T00:00:00Z");

    /** How far the log is read. */
    private static final class Log implements Reading {
        private boolean postsKnown = true;
        private Set<Integer> read = Set.of(0, 1, 2);
        private Instant since = Instant.EPOCH.plusSeconds(1);
        private Instant upTo = LATER;

        @Override
        public Optional<Instant> upTo(int partition) {
            return read.contains(partition) ? Optional.of(upTo) : Optional.empty();
        }

        @Override
        public Optional<Instant> since(int partition) {
            return read.contains(partition) ? Optional.of(since) : Optional.empty();
        }

        @Override
        public boolean knowsPosts() {
            return postsKnown;
        }
    }

    private FiringDue firing(Cases of) {
        return firing(of, Shipped.rules());
    }

    private FiringDue firing(Cases of, Rules rules) {
        return new FiringDue(
                of,
                rules,
                log,
                new FiringDue.Time(
                        Clock.fixed(LATER, ZoneOffset.UTC), () -> system, FiringDue.Time.grace(1)),
                _ -> {},
                failures::add);
    }

    private List<String> fired(Told told) {
        return ((Followed) cases.read(told.complaint).state())
                .fired().stream().map(Fired::id).toList();
    }

    /** Ready to fire its missed first response by {@link #LATER}. */
    private Told due(int partition) {
        return new Told(cases, partition).routedIn("63.02");
    }

    @Test
    void what_has_fallen_due_fires_once() {
        var told = due(0);
        firing(cases).sweep();
        var first = fired(told);
        firing(cases).sweep();

        assertThat(first).contains("FIRST_RESPONSE-1-HEAD_OF_OPD").doesNotHaveDuplicates();
        assertThat(fired(told)).isEqualTo(first);
    }

    @Test
    void nothing_fires_of_a_partition_that_nobody_reads() {
        var unread = due(7);
        var read = due(1);

        assertThat(firing(cases).sweep()).isFalse();
        assertThat(fired(unread)).isEmpty();
        assertThat(fired(read)).isNotEmpty();
        log.read = Set.of();
        due(1);
        assertThat(firing(cases).sweep()).isFalse();
    }

    @Test
    void nothing_fires_before_the_directory_was_read_to_its_end() {
        var told = due(0);
        log.postsKnown = false;
        firing(cases).sweep();
        assertThat(fired(told)).isEmpty();

        log.postsKnown = true;
        firing(cases).sweep();
        assertThat(fired(told)).isNotEmpty();
    }

    @Test
    void what_the_log_may_still_take_back_waits_for_the_grace_since_the_reading_began() {
        var told = new Told(cases, 0).of("2026-01-09T10:00", new Content.Lodged("63.02", true));
        log.upTo = at("2026-01-09T12:00");
        log.since = LATER.minusSeconds(299);
        firing(cases).sweep();
        assertThat(fired(told)).isEmpty();

        log.since = LATER.minusSeconds(300);
        firing(cases).sweep();
        assertThat(fired(told)).contains("VERIFICATION-1-DUE", "VERIFICATION-1-COORDINATOR");
    }

    @Test
    void one_who_never_was_at_the_end_waits_for_the_grace_too() {
        var told = due(0);
        log.upTo = Instant.EPOCH;
        log.since = LATER.minusSeconds(10);
        firing(cases).sweep();

        assertThat(fired(told)).isEmpty();
    }

    @Test
    void the_grace_is_five_real_minutes_where_domain_time_runs_faster_and_never_shorter() {
        assertThat(FiringDue.Time.grace(1)).isEqualTo(Duration.ofMinutes(5));
        assertThat(FiringDue.Time.grace(0.5)).isEqualTo(Duration.ofMinutes(5));
        assertThat(FiringDue.Time.grace(20_000)).isEqualTo(Duration.ofMinutes(100_000));
    }

    /** Fails for one complaint. */
    private final class Failing implements Cases {
        private final String complaint;
        private final RuntimeException failure;

        private Failing(String complaint, RuntimeException failure) {
            this.complaint = complaint;
            this.failure = failure;
        }

        @Override
        public StoredCase read(String complaintId) {
            return cases.read(complaintId);
        }

        @Override
        public void store(
                StoredCase read, Next next, List<ComplaintEvent> facts, @Nullable Position heard) {
            if (read.complaintId().equals(complaint)) {
                throw failure;
            }
            cases.store(read, next, facts, heard);
        }

        @Override
        public void note(String complaintId, Position heard) {
            cases.note(complaintId, heard);
        }

        @Override
        public List<String> due(Due asked) {
            return cases.due(asked);
        }

        @Override
        public Optional<Instant> nextAfter(Instant instant) {
            return cases.nextAfter(instant);
        }
    }

    @Test
    void T28_one_case_whose_firing_fails_stops_no_other_and_is_counted_and_rests() {
        var broken = due(0);
        var other = due(0);
        var failing = new Failing(broken.complaint, new IllegalStateException("damaged"));
        var firing = firing(failing);
        firing.sweep();
        firing.sweep();

        assertThat(fired(other)).isNotEmpty();
        assertThat(failures).hasSize(1);
        assertThat(firing.failed()).isEqualTo(1);
        system = system.plusSeconds(1);
        firing.sweep();
        assertThat(failures).hasSize(2);
        system = system.plusSeconds(1);
        firing.sweep();
        assertThat(failures).hasSize(2);
        system = system.plusSeconds(1);
        firing.sweep();
        assertThat(failures).hasSize(3);
    }

    @Test
    void a_case_that_owes_too_much_stops_no_other() {
        var full = due(0);
        var other = due(0);
        firing(new Failing(full.complaint, new OutboxFull("cases", full.complaint))).sweep();

        assertThat(fired(other)).isNotEmpty();
        assertThat(failures).hasSize(1);
    }

    @Test
    void a_store_that_is_away_is_no_fault_of_a_case() {
        var told = due(0);
        var away = new DataAccessResourceFailureException("away");

        assertThatThrownBy(() -> firing(new Failing(told.complaint, away)).sweep()).isSameAs(away);
        assertThat(failures).isEmpty();
    }

    @Test
    void T2_a_full_page_of_cases_with_nothing_to_say_does_not_starve_the_rest() {
        var idle = new ArrayList<Told>();
        for (var number = 0; number < FiringDue.MOST_AT_ONCE; number++) {
            var told = new Told(cases, 0).of("2026-01-19T10:00", new Content.Lodged("63.02", true));
            cases.claimThatIsDue(told.complaint, Instant.EPOCH.plusSeconds(1));
            idle.add(told);
        }
        var told = due(0);
        var firing = firing(cases);

        assertThat(firing.sweep()).isTrue();
        assertThat(firing.sweep()).isFalse();
        assertThat(fired(told)).isNotEmpty();
        assertThat(idle).allSatisfy(each -> assertThat(fired(each)).isEmpty());
    }

    @Test
    void a_due_date_that_is_out_of_date_is_mended_by_looking_at_it() {
        var told = new Told(cases, 0).of("2026-01-19T10:00", new Content.Lodged("63.02", true));
        cases.claimThatIsDue(told.complaint, Instant.EPOCH.plusSeconds(1));
        firing(cases).sweep();
        system = system.plusSeconds(60);

        assertThat(cases.due(new Cases.Due(Map.of(0, LATER), Set.of(), 10))).isEmpty();
    }

    @Test
    void T32_more_than_a_page_is_taken_in_turns() {
        for (var number = 0; number <= FiringDue.MOST_AT_ONCE; number++) {
            due(0);
        }
        var firing = firing(cases);

        assertThat(firing.sweep()).isTrue();
        assertThat(firing.sweep()).isFalse();
    }

    @Test
    void T4_of_two_that_fire_the_same_cases_each_rung_is_told_once() {
        var told = Stream.generate(() -> due(0)).limit(40).toList();
        Stream.of(firing(cases), firing(cases), firing(cases), firing(cases))
                .parallel()
                .forEach(FiringDue::sweep);

        assertThat(told)
                .allSatisfy(each -> assertThat(fired(each)).doesNotHaveDuplicates().isNotEmpty());
        var escalated =
                cases.told.stream()
                        .filter(ComplaintEscalated.class::isInstance)
                        .map(ComplaintEscalated.class::cast)
                        .map(fact -> fact.complaintId() + fact.rungId())
                        .toList();
        assertThat(escalated).hasSize(40).hasSize(new HashSet<>(escalated).size());
    }
}
