package id.kawal.notification.domain.policy;

import id.kawal.notification.domain.notice.Notice;
import java.util.List;

/** What follows from one fact: notices to send now, and entries for a digest. */
public record Plan(List<Notice> notices, List<DigestEntry> entries) {

    public static final Plan NOTHING = new Plan(List.of(), List.of());
}
