package id.kawal.webkit;

/** A line of a summary list: what it is, and its value. */
public record SummaryRow(String key, String value) {}
