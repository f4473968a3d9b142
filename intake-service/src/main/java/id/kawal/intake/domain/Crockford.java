package id.kawal.intake.domain;

import java.util.Locale;

/**
 * Crockford's Base32: no I, L, O or U, so that a code can be read out and written down. Reading
 * forgives case, blanks, hyphens, and the letters taken for digits.
 */
final class Crockford {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;

    private Crockford() {}

    /** The first {@code 5 * length} bits of the bytes. */
    static String encode(byte[] bytes, int length) {
        var code = new StringBuilder(length);
        for (int index = 0; index < length; index++) {
            code.append(ALPHABET.charAt(fiveBits(bytes, index * BITS)));
        }
        return code.toString();
    }

    private static int fiveBits(byte[] bytes, int from) {
        int value = 0;
        for (int bit = from; bit < from + BITS; bit++) {
            value = value * 2 + ((bytes[bit / 8] >> (7 - bit % 8)) & 1);
        }
        return value;
    }

    /**
     * Upper case, without separators, with the letters O, I and L read as the digits they look
     * like.
     */
    static String normalise(String written) {
        return written.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    static boolean isCode(String code) {
        return code.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0);
    }

    /**
     * A check character over the field GF(32): finds every single wrong character and every swap of
     * two, which a sum modulo 32 would not.
     */
    static char check(String code) {
        int sum = 0;
        for (int index = 0; index < code.length(); index++) {
            sum = timesAlpha(sum) ^ ALPHABET.indexOf(code.charAt(index));
        }
        return ALPHABET.charAt(timesAlpha(sum));
    }

    /** Multiplies by the generator, modulo x^5 + x^2 + 1. */
    private static int timesAlpha(int element) {
        int doubled = element * 2;
        return doubled < 32 ? doubled : doubled ^ 0b100101;
    }

    /** The code in groups of four, joined by hyphens. */
    static String grouped(String code) {
        return String.join("-", code.split("(?<=\\G.{4})"));
    }
}
