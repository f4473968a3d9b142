package id.kawal.escalation.domain.clock;

import id.kawal.escalation.domain.calendar.Budget;
import id.kawal.escalation.domain.ladder.Ladder;
import java.util.List;

/**
 * By what one clock runs. Fixed when the clock starts: a later policy does not move it.
 *
 * @param policy id@version
 */
public record Terms(
        ClockKind kind,
        Budget budget,
        Basis basis,
        List<WarningPoint> warnings,
        Ladder ladder,
        String policy) {

    public Terms {
        warnings = List.copyOf(warnings);
    }

    /** Whether a clock under the other terms would say the same at the same instants. */
    public boolean measuresLike(Terms other) {
        return budget.equals(other.budget)
                && warnings.equals(other.warnings)
                && ladder.equals(other.ladder);
    }

    /** The same terms with the days a promise gives, at most those of the policy. */
    public Terms boundedBy(long days) {
        var amount = Math.clamp(days, 0, budget.amount());
        return new Terms(kind, new Budget(amount, budget.unit()), basis, warnings, ladder, policy);
    }
}
