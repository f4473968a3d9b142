package id.kawal.escalation.application;

import id.kawal.escalation.domain.Command;
import id.kawal.escalation.domain.Decision;
import id.kawal.escalation.domain.Rules;
import id.kawal.transport.Position;
import java.util.function.Consumer;

/** Hears what others tell about a complaint. A repeat changes nothing. */
public final class HearingFacts {

    private final Cases cases;
    private final Deciding deciding;

    /**
     * @param counting hears every decision, for metrics
     */
    public HearingFacts(Cases cases, Rules rules, Consumer<Decision> counting) {
        this.cases = cases;
        this.deciding = new Deciding(cases, rules, counting);
    }

    /**
     * A fact that a clock or a referral may care for.
     *
     * @param partition on which it came
     * @throws id.kawal.transport.aggregate.StaleAggregate when a rung fired in between: to be heard
     *     again
     */
    public void hear(String complaintId, int partition, Position position, Command command) {
        var stored = cases.read(complaintId);
        if (!stored.read().hasHeard(position)) {
            deciding.decide(stored, command, partition, position);
        }
    }

    /** A fact that nobody here cares for. */
    public void note(String complaintId, Position position) {
        cases.note(complaintId, position);
    }
}
