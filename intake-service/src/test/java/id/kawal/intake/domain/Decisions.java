package id.kawal.intake.domain;

import java.util.List;

/** Outcomes as tests expect them. */
public final class Decisions {

    private Decisions() {}

    public static Decision refused(Rule rule, String field) {
        return new Decision.Refused(List.of(new Violation(field, rule)));
    }
}
