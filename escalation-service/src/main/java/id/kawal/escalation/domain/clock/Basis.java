package id.kawal.escalation.domain.clock;

/**
 * What a budget rests on.
 *
 * @param text as it is shown to people
 * @param source where it was read
 * @param verified whether the figure itself was seen in the source named
 */
public record Basis(Kind kind, String text, String source, boolean verified) {

    /** The weight of a basis. */
    public enum Kind {
        STATUTE,
        REGULATION,
        ATTESTED_PRACTICE,
        AGREEMENT,
        HOUSE_RULE
    }

    /** Whether it may be called the law: a statute or regulation whose figure was seen. */
    public boolean isByLaw() {
        return verified
                && switch (kind) {
                    case STATUTE -> true;
                    case REGULATION -> true;
                    case ATTESTED_PRACTICE -> false;
                    case AGREEMENT -> false;
                    case HOUSE_RULE -> false;
                };
    }
}
