package id.kawal.escalation.domain.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One line of a ledger.
 *
 * @param content names and values: ids, codes, dates; never personal data
 * @param previous the hash of the entry before
 * @param hash SHA-256, in hexadecimal, of {@link #canonical}
 */
public record Entry(int number, Map<String, String> content, String previous, String hash) {

    static final String GENESIS = "0".repeat(64);

    public Entry {
        content = Map.copyOf(content);
    }

    static Entry after(String previous, int number, Map<String, String> content) {
        return new Entry(number, content, previous, sha256(canonical(number, content, previous)));
    }

    /**
     * What is hashed: the content with {@code number} and {@code previous} added, as one flat
     * object of strings in the canonical form of RFC 8785, so that the chain can be checked
     * anywhere.
     */
    public static String canonical(int number, Map<String, String> content, String previous) {
        var all = new TreeMap<>(content);
        all.put("number", Integer.toString(number));
        all.put("previous", previous);
        return all.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":" + quoted(field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return text.chars().mapToObj(Entry::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                    character < ' '
                            ? "\\u%04x".formatted(character)
                            : Character.toString((char) character);
        };
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
