package id.kawal.routing.config;

import id.kawal.routing.domain.cases.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;

/** Counts what came of facts and of commands: {@code kawal_routing_decisions_total}. */
record OutcomeCounter(MeterRegistry meters, String source) implements Consumer<Outcome> {

    @Override
    public void accept(Outcome outcome) {
        switch (outcome) {
            case Outcome.Happened _ -> count("happened", "-");
            case Outcome.Ignored(var reason) -> count("ignored", reason.name());
            case Outcome.Refused(var rule) -> count("refused", rule.name());
        }
    }

    private void count(String outcome, String reason) {
        meters.counter(
                        "kawal.routing.decisions",
                        "source",
                        source,
                        "outcome",
                        outcome,
                        "reason",
                        reason)
                .increment();
    }
}
