package id.kawal.events;

/**
 * What a budget rests on. "By law" may be said only of a verified statute or regulation.
 *
 * @param text as it is shown to people
 * @param source where it was read
 * @param verified whether the figure itself was seen in the source named
 */
public record Basis(Kind kind, String text, String source, boolean verified) {

    public enum Kind {
        STATUTE,
        REGULATION,
        ATTESTED_PRACTICE,
        AGREEMENT,
        HOUSE_RULE
    }
}
