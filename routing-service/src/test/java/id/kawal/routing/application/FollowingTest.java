package id.kawal.routing.application;

import static id.kawal.routing.application.CaseRecords.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.events.Actor;
import id.kawal.events.ComplaintEvent;
import id.kawal.events.ComplaintSupplemented;
import id.kawal.events.DataKey;
import id.kawal.events.SealedValue;
import id.kawal.routing.domain.cases.CasePolicy;
import id.kawal.routing.domain.cases.ClosedBy;
import id.kawal.routing.domain.cases.Fact;
import id.kawal.routing.domain.cases.FactDecisions;
import id.kawal.routing.domain.cases.Outcome;
import id.kawal.routing.domain.cases.RoutingCase;
import id.kawal.transport.Position;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowingTest {

    private static final String ID = "c-1";
    private static final SealedValue WORDS = new SealedValue(DataKey.CONTENT, "x", "c1pher");
    private static final Remark REMARK = new Remark(MONDAY, "x.v1", "CITIZEN -", null, WORDS);

    private final InMemoryCases cases = new InMemoryCases();
    private final List<Outcome> counted = new ArrayList<>();
    private final Following following =
            new Following(cases, new FactDecisions(CasePolicy.HOUSE_RULES), counted::add);

    @Test
    void what_a_citizen_says_of_a_case_that_has_ended_stays_in_its_history() {
        var closed =
                new RoutingCase.Closed(
                        CaseRecords.file(ID, "63.02.PUPR", MONDAY), MONDAY, ClosedBy.SILENCE);
        var before = CaseRecords.record(closed, null);
        cases.store(cases.read(ID), before, List.of(), null);

        supplement(1);
        supplement(1);

        assertThat(counted).containsExactly(new Outcome.Ignored(Outcome.Reason.ALREADY_ENDED));
        assertThat(cases.read(ID).record()).isEqualTo(before.remarked(REMARK));
        assertThat(cases.told).isEmpty();
    }

    @Test
    void what_needs_no_word_in_the_history_is_only_noted() {
        following.hear(source(), at(1), new Fact.Withdrawn(MONDAY), null, null);

        assertThat(cases.read(ID).record()).isEqualTo(CaseRecord.UNOPENED);
        assertThat(cases.read(ID).read().hasHeard(at(1))).isTrue();
    }

    private void supplement(long sequence) {
        following.hear(source(), at(sequence), new Fact.Supplemented(MONDAY), null, REMARK);
    }

    private static ComplaintEvent source() {
        return new ComplaintSupplemented(ID, "63.02", MONDAY, Actor.CITIZEN, WORDS);
    }

    private static Position at(long sequence) {
        return new Position("/intake-service/complaints/c-1", sequence);
    }
}
