package id.kawal.systemtests.demo;

import java.util.List;
import java.util.Map;

/** The ladders of the default policy (design 7), from the first rung to the last. */
final class Ladders {

    private static final Map<String, List<String>> RUNGS =
            Map.of(
                    "RESOLUTION",
                    List.of("HEAD_OF_OPD", "INSPEKTORAT_AND_SEKDA", "HEAD_OF_REGION", "REFERRAL"),
                    "FIRST_RESPONSE",
                    List.of("HEAD_OF_OPD", "INSPEKTORAT_AND_SEKDA"),
                    "VERIFICATION",
                    List.of("COORDINATOR", "SEKDA"));

    private Ladders() {}

    /** Whether every rung that fired stands on a missed deadline and on the rung below it. */
    static boolean climbedInOrder(History history) {
        return RUNGS.entrySet().stream()
                .allMatch(ladder -> climbedInOrder(history, ladder.getKey(), ladder.getValue()));
    }

    private static boolean climbedInOrder(History history, String clock, List<String> rungs) {
        boolean below = history.has(Types.MISSED, "clock", clock);
        for (String rung : rungs) {
            boolean fired = history.wasEscalated(clock, rung);
            if (fired && !below) {
                return false;
            }
            below = fired;
        }
        return true;
    }
}
