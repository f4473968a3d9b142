package id.kawal.intake.domain;

/**
 * One rule broken by one field.
 *
 * @param field as the API names it, for example {@code complainant.email}
 */
public record Violation(String field, Rule rule) {}
