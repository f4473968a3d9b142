package id.kawal.intake.domain;

import java.util.List;

/** What came of a command. */
public sealed interface Decision {

    /** It came about. */
    record Happened(Happening happening) implements Decision {}

    /** It was so already: a repeat, or nothing to do. Not an error. */
    record Ignored(Reason reason) implements Decision {}

    /** A rule forbids it; every one that does, the first first. */
    record Refused(List<Violation> violations) implements Decision {
        public Refused {
            violations = List.copyOf(violations);
        }

        public Violation first() {
            return violations.getFirst();
        }
    }

    /** Why nothing was done. */
    enum Reason {
        ALREADY_LODGED,
        ALREADY_HEARD,
        ALREADY_WITHDRAWN,
        ALREADY_CONFIRMED,
        ALREADY_REQUESTED,
        ALREADY_GIVEN,
        NOT_GIVEN,
        ALREADY_SEEN,
        NO_ANSWER,
        TOLD_BY_NOTICE,
        ALREADY_ERASED,
        UNCHANGED_UPSTREAM,
        OLDER_EXPORT
    }

    static Decision happened(Happening happening) {
        return new Happened(happening);
    }

    static Decision ignored(Reason reason) {
        return new Ignored(reason);
    }

    static Decision refused(Rule rule, String field) {
        return new Refused(List.of(new Violation(field, rule)));
    }
}
