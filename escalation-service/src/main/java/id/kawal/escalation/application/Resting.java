package id.kawal.escalation.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Cases that are left alone for a while, so that none of them keeps the others from being looked
 * at. Each time without success a case rests twice as long, up to half a minute.
 */
final class Resting {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 5;

    private final Map<String, Rest> byCase = new ConcurrentHashMap<>();

    private record Rest(int times, boolean failed, Instant until) {}

    /** Those that are not to be looked at now; who has not come back since is forgotten. */
    Set<String> at(Instant now) {
        byCase.values().removeIf(rest -> rest.until().plus(LONGEST).isBefore(now));
        return byCase.entrySet().stream()
                .filter(entry -> entry.getValue().until().isAfter(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    void rest(String complaintId, boolean failed, Instant now) {
        byCase.merge(
                complaintId,
                new Rest(0, failed, now.plus(lasting(0))),
                (before, _) ->
                        new Rest(
                                before.times() + 1, failed, now.plus(lasting(before.times() + 1))));
    }

    void wake(String complaintId) {
        byCase.remove(complaintId);
    }

    /** How many rest because their firing failed. */
    long failed() {
        return byCase.values().stream().filter(Rest::failed).count();
    }

    private static Duration lasting(int times) {
        var doubled = Duration.ofSeconds(1L << Math.min(times, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
