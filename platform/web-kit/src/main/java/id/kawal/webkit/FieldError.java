package id.kawal.webkit;

/**
 * What is wrong with one field of a form, in words a person can act on. The summary on top of the
 * page links to the field.
 *
 * @param field name of the field, which is its id in the page as well
 */
public record FieldError(String field, String message) {}
