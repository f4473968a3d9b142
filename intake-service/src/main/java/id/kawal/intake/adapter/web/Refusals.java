package id.kawal.intake.adapter.web;

import id.kawal.chassis.problem.RuleRefused;
import id.kawal.chassis.problem.Rules;
import id.kawal.intake.domain.Decision;
import id.kawal.intake.domain.Rule;
import id.kawal.intake.domain.Violation;
import org.jspecify.annotations.Nullable;

/** A domain rule that refused, as the answer to a request. */
final class Refusals {

    static final String NOT_FOUND = "COMPLAINT_NOT_FOUND";

    private Refusals() {}

    /** Throws where it was refused; what happened and what was so already are both fine. */
    static void check(Decision decision) {
        if (decision instanceof Decision.Refused refused) {
            throw of(refused.first());
        }
    }

    static RuleRefused of(Violation violation) {
        if (violation.rule() == Rule.NOT_LODGED) {
            return RuleRefused.notFound(Rule.NOT_LODGED.name());
        }
        return violation.field().isEmpty()
                ? RuleRefused.conflict(violation.rule().name())
                : RuleRefused.invalid(violation.rule().name(), violation.field());
    }

    /** The field of a body that can not be left out. */
    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw RuleRefused.invalid(Rules.REQUIRED, field);
        }
        return value;
    }

    /** The same for an unknown number and for a wrong secret. */
    static RuleRefused notFound() {
        return RuleRefused.notFound(NOT_FOUND);
    }
}
