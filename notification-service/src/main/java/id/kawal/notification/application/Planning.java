package id.kawal.notification.application;

import id.kawal.notification.domain.notice.Notice;
import id.kawal.notification.domain.policy.DigestEntry;
import id.kawal.notification.domain.policy.DigestSlot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps planned notices and hands them over without delay. */
public class Planning {

    /** Longer than a full queue takes to drain, short enough that a crash is hardly noticed. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private final Notices notices;
    private final Digests digests;
    private final Handover handover;
    private final Clocks clocks;

    public Planning(Notices notices, Digests digests, Handover handover, Clocks clocks) {
        this.notices = notices;
        this.digests = digests;
        this.handover = handover;
        this.clocks = clocks;
    }

    /** Keeps notices that are due now; those that are there already are left to who has them. */
    public List<Kept> plan(List<Notice> due) {
        return due.stream().flatMap(notice -> keep(notice).stream()).toList();
    }

    /**
     * Hands over what was kept. Only once the dossier is stored: delivering reads it, and would
     * find no address before.
     */
    public void handOver(List<Kept> kept) {
        kept.forEach(each -> handover.hand(each.noticeId(), each.holder()));
    }

    private Optional<Kept> keep(Notice notice) {
        var lease = new Lease(UUID.randomUUID().toString(), clocks.systemNow().plus(LEASE));
        return notices.plan(notice, lease)
                ? Optional.of(new Kept(notice.id(), lease.holder()))
                : Optional.empty();
    }

    /** A notice that is new, leased to the delivery named by its holder. */
    public record Kept(String noticeId, String holder) {}

    /** Keeps a notice for which the sweep comes when it is due. */
    public void planForLater(Notice notice) {
        notices.plan(notice, new Lease("-", clocks.systemNow()));
    }

    /** Gathers an entry; gives the slot in which it is told. */
    public DigestSlot gather(DigestEntry entry, DigestSlot slot) {
        return digests.gather(entry, slot);
    }
}
