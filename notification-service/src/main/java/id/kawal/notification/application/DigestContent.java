package id.kawal.notification.application;

import java.util.List;
import java.util.Map;

/**
 * What a digest tells.
 *
 * @param byAgency how many per agency code, in order of the codes
 * @param references the first of them, for a start
 */
public record DigestContent(Map<String, Long> byAgency, List<String> references) {

    /** References named in a digest; the rest is to be seen in the queue. */
    public static final int REFERENCES_NAMED = 50;

    public long count() {
        return byAgency.values().stream().mapToLong(Long::longValue).sum();
    }
}
