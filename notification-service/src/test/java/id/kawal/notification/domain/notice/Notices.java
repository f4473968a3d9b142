package id.kawal.notification.domain.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Notices for tests. */
public final class Notices {

    public static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private Notices() {}

    public static Notice planned(String id) {
        return planned(id, NOON);
    }

    public static Notice planned(String id, Instant dueAt) {
        return new Notice(
                id,
                new Cause("e-1", "id.kawal.complaint.routed.v1", "c-1", "63.02", "63.02.PUPR"),
                Recipient.CITIZEN,
                Channel.EMAIL,
                "routed",
                Map.of("reference", "KWL-1", "agencyName", "Dinas PUPR"),
                List.of(Channel.EMAIL),
                NOON,
                new NoticeState.Planned(dueAt, 0));
    }
}
