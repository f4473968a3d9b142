package id.kawal.escalation.application;

import static id.kawal.escalation.application.Told.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.escalation.domain.Content;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgendaTest implements CasesContract {

    /** The first warning of a complaint lodged on the 9th passes. */
    private static final Instant DUE = at("2026-01-13T00:00");

    private final InMemoryCases cases = new InMemoryCases();
    private Instant system = Instant.parse("2026-05-01T00:00:00Z");
    private final Agenda agenda = new Agenda(cases, () -> system);

    @Override
    public Cases cases() {
        return agenda;
    }

    @Override
    public CaseList list() {
        return cases;
    }

    private Told lodged(Cases by) {
        return new Told(by, 0).of("2026-01-09T10:00", new Content.Lodged("63.02", true));
    }

    private List<String> due(Instant upTo) {
        return agenda.due(new Cases.Due(Map.of(0, upTo), Set.of(), 100));
    }

    @Test
    void is_not_searched_again_before_something_can_be_due() {
        lodged(agenda);
        assertThat(due(DUE.minusMillis(1))).isEmpty();
        var looks = cases.looks;
        assertThat(due(DUE.minusMillis(1))).isEmpty();

        assertThat(cases.looks).isEqualTo(looks);
        assertThat(due(DUE)).hasSize(1);
    }

    @Test
    void what_this_process_stores_is_expected_at_its_instant() {
        assertThat(due(DUE)).isEmpty();
        lodged(agenda);

        assertThat(due(DUE.minusMillis(1))).isEmpty();
        assertThat(due(DUE)).hasSize(1);
    }

    @Test
    void what_another_process_stores_is_found_a_few_seconds_later() {
        assertThat(due(DUE)).isEmpty();
        lodged(cases);
        assertThat(due(DUE)).isEmpty();
        system = system.plusSeconds(5);

        assertThat(due(DUE)).hasSize(1);
    }

    @Test
    void a_partition_that_was_not_looked_at_is_searched() {
        assertThat(due(DUE)).isEmpty();
        var told = new Told(cases, 1).of("2026-01-09T10:00", new Content.Lodged("63.02", true));

        assertThat(agenda.due(new Cases.Due(Map.of(0, DUE, 1, DUE), Set.of(), 100)))
                .containsExactly(told.complaint);
    }

    @Test
    void one_that_waits_behind_a_partition_that_lags_is_found_when_it_has_caught_up() {
        var told = new Told(agenda, 1).of("2026-01-09T10:00", new Content.Lodged("63.02", true));
        var lagging = Map.of(0, DUE.plusSeconds(9), 1, DUE.minusSeconds(9));
        assertThat(agenda.due(new Cases.Due(lagging, Set.of(), 100))).isEmpty();
        var caughtUp = Map.of(0, DUE.plusSeconds(9), 1, DUE.plusSeconds(9));

        assertThat(agenda.due(new Cases.Due(caughtUp, Set.of(), 100)))
                .containsExactly(told.complaint);
    }

    @Test
    void what_rests_is_searched_for_when_it_has_rested() {
        var told = lodged(agenda);
        assertThat(agenda.due(new Cases.Due(Map.of(0, DUE), Set.of(told.complaint), 100)))
                .isEmpty();

        assertThat(due(DUE)).containsExactly(told.complaint);
    }
}
