package id.kawal.escalation.domain;

import id.kawal.escalation.domain.clock.Clock;
import id.kawal.escalation.domain.clock.Footing;
import id.kawal.escalation.domain.ledger.Ledger;
import id.kawal.escalation.domain.referral.Referral;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of one complaint, its ladder and its way to the Ombudsman. Pure: time arrives in the
 * command, the outcome leaves as a value, and deciding twice on one state gives the same answer.
 */
public sealed interface EscalationCase {

    String complaintId();

    /** Nothing was heard yet. */
    record Unopened(String complaintId) implements EscalationCase {}

    /** Read in for statistics. */
    record Historic(String complaintId) implements EscalationCase {}

    /** Forgotten. */
    record Erased(String complaintId) implements EscalationCase {}

    /**
     * Followed, open or not: a closed case may be disputed, and the Ombudsman may still have it.
     *
     * @param facts in the order of their arrival, the opening first
     * @param fired what was acted on, withdrawn or not
     * @param referral the last one
     */
    record Followed(
            String complaintId,
            List<Fact> facts,
            Timeline timeline,
            List<Fired> fired,
            @Nullable Referral referral,
            Ledger ledger)
            implements EscalationCase {

        public Followed {
            facts = List.copyOf(facts);
            fired = List.copyOf(fired);
        }

        /**
         * A followed case from what was kept of it: where its clocks stand follows from the facts.
         *
         * @param facts in the order of their arrival, the opening first
         * @param footings by what its clocks run
         * @throws IllegalArgumentException where the first fact opens nothing
         */
        public static Followed restored(
                String complaintId,
                List<Fact> facts,
                List<Footing> footings,
                List<Fired> fired,
                @Nullable Referral referral,
                Ledger ledger,
                Rules rules) {
            if (facts.isEmpty()
                    || !(facts.getFirst().content() instanceof Content.Opening opening)) {
                throw new IllegalArgumentException("a case begins with its opening");
            }
            var timeline = Replaying.of(opening.region(), facts, footings, rules);
            return new Followed(complaintId, facts, timeline, fired, referral, ledger);
        }

        static Followed blank(String complaintId) {
            return new Followed(
                    complaintId, List.of(), Timeline.EMPTY, List.of(), null, Ledger.EMPTY);
        }

        /** When this case has to be looked at again; by no clock if empty. */
        public Optional<Instant> nextFireAt() {
            return timeline.pending(fired).stream().findFirst().map(next -> next.mark().passes());
        }

        /** The end of the running clock that ends first; none while the case is not open. */
        public Optional<Instant> dueAt() {
            return timeline.isOpen()
                    ? timeline.clocks().stream()
                            .filter(Clock::isRunning)
                            .map(clock -> clock.dueAt().toInstant())
                            .min(Instant::compareTo)
                    : Optional.empty();
        }

        boolean hasHeard(Fact fact) {
            return facts.stream().anyMatch(heard -> heard.id().equals(fact.id()));
        }

        Followed with(Fact fact, Timeline next) {
            var all = new ArrayList<>(facts);
            all.add(fact);
            return new Followed(complaintId, all, next, fired, referral, ledger);
        }

        Followed with(Fired one) {
            var all = new ArrayList<>(fired);
            all.add(one);
            return new Followed(complaintId, facts, timeline, all, referral, ledger);
        }

        Followed without(Fired one) {
            var all = fired.stream().map(each -> each.equals(one) ? one.asWithdrawn() : each);
            return new Followed(complaintId, facts, timeline, all.toList(), referral, ledger);
        }

        Followed with(Referral next) {
            return new Followed(complaintId, facts, timeline, fired, next, ledger);
        }

        Followed with(Ledger next) {
            return new Followed(complaintId, facts, timeline, fired, referral, next);
        }
    }

    static Decision decide(EscalationCase state, Command command, Rules rules) {
        return switch (state) {
            case Unopened(var id) -> Opening.decide(id, command, rules);
            case Historic _ -> Opening.decideHistoric(command);
            case Erased _ -> new Decision.Ignored(Decision.Reason.ERASED);
            case Followed followed -> Following.decide(followed, command, rules);
        };
    }

    static EscalationCase evolve(EscalationCase state, CaseEvent event) {
        return switch (event) {
            case CaseEvent.HistoryKept _ -> new Historic(state.complaintId());
            case CaseEvent.CaseErased _ -> new Erased(state.complaintId());
            case CaseEvent.Happening happening ->
                    switch (state) {
                        case Unopened(var id) -> Following.evolve(Followed.blank(id), happening);
                        case Historic _ -> state;
                        case Erased _ -> state;
                        case Followed followed -> Following.evolve(followed, happening);
                    };
        };
    }
}
