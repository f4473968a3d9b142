package id.kawal.transport;

import id.kawal.events.Actor;
import id.kawal.events.ComplaintAcknowledged;
import id.kawal.events.ComplaintEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Facts about complaints that nobody lodged. */
public final class Invented {

    public static final Instant MONDAY_9 = Instant.parse("2026-03-09T01:00:00Z");

    private Invented() {}

    public static String complaintId() {
        return UUID.randomUUID().toString();
    }

    public static ComplaintAcknowledged acknowledged(String complaintId, String agencyCode) {
        return new ComplaintAcknowledged(complaintId, "63.02", MONDAY_9, Actor.SYSTEM, agencyCode);
    }

    /** Facts that can be told apart by their agency: 1, 2, 3 … */
    public static List<ComplaintEvent> facts(String complaintId, int count) {
        return IntStream.rangeClosed(1, count)
                .<ComplaintEvent>mapToObj(n -> acknowledged(complaintId, "63.02.A" + n))
                .toList();
    }
}
