package id.kawal.routing.domain.choice;

/**
 * What a complaint says, opened for the moment of the choice and kept nowhere.
 *
 * @param category as chosen by the citizen or written by another system; may be empty
 */
public record Wording(String title, String text, String category) {}
