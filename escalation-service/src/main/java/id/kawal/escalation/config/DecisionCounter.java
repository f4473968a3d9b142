package id.kawal.escalation.config;

import id.kawal.escalation.domain.Decision;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;

/** Counts what came of facts, firings and commands: {@code kawal_escalation_decisions_total}. */
record DecisionCounter(MeterRegistry meters, String source) implements Consumer<Decision> {

    @Override
    public void accept(Decision decision) {
        switch (decision) {
            case Decision.Happened _ -> count("happened", "-");
            case Decision.Ignored(var reason) -> count("ignored", reason.name());
            case Decision.Refused(var rule) -> count("refused", rule.name());
        }
    }

    private void count(String outcome, String reason) {
        meters.counter(
                        "kawal.escalation.decisions",
                        "source",
                        source,
                        "outcome",
                        outcome,
                        "reason",
                        reason)
                .increment();
    }
}
