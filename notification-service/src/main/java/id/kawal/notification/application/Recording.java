package id.kawal.notification.application;

import id.kawal.events.CitizenUnreachable;
import id.kawal.notification.domain.dossier.Dossier;
import id.kawal.notification.domain.dossier.DossierChange;
import id.kawal.notification.domain.notice.Audience;
import id.kawal.notification.domain.notice.Decision;
import id.kawal.notification.domain.notice.Decision.Happened;
import id.kawal.notification.domain.notice.Decision.Ignored;
import id.kawal.notification.domain.notice.Delivery;
import id.kawal.notification.domain.notice.Notice;
import id.kawal.notification.domain.notice.NoticeCommand;
import id.kawal.notification.domain.notice.NoticeEvent;
import id.kawal.notification.domain.notice.RetrySchedule;
import id.kawal.notification.domain.policy.Fact;
import id.kawal.notification.domain.policy.NoticePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Decides what a command does to a notice, and stores it. */
public class Recording {

    /** Rest after a failed attempt in system time, so that a fast domain clock does not hammer. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    private final Notices notices;
    private final Dossiers dossiers;
    private final NoticePolicy policy;
    private final DeliveryCounts counts;
    private final Clocks clocks;

    public Recording(
            Notices notices,
            Dossiers dossiers,
            NoticePolicy policy,
            DeliveryCounts counts,
            Clocks clocks) {
        this.notices = notices;
        this.dossiers = dossiers;
        this.policy = policy;
        this.counts = counts;
        this.clocks = clocks;
    }

    /**
     * Applies a command.
     *
     * @throws id.kawal.transport.HealsByItself when someone else stored the notice or its dossier
     *     since; nothing is lost by trying again
     */
    public Decision apply(StoredNotice stored, NoticeCommand command) {
        var decision = Delivery.decide(stored.notice().state(), command, RetrySchedule.DEFAULT);
        switch (decision) {
            case Happened(var events) -> store(stored, events);
            case Ignored _ -> {}
        }
        return decision;
    }

    private void store(StoredNotice stored, List<NoticeEvent> events) {
        for (var event : events) {
            if (event instanceof NoticeEvent.GivenUp(var at, _)) {
                noteUnreached(stored.notice(), at);
            }
        }
        notices.record(stored, stored.notice().after(events), events, rest(events));
        events.forEach(event -> counts.count(stored.notice().channel(), event));
    }

    private Instant rest(List<NoticeEvent> events) {
        var now = clocks.systemNow();
        if (events.getLast() instanceof NoticeEvent.Postponed(_, var attempts, _)) {
            var rest = Duration.ofSeconds(1L << Math.min(attempts - 1, 5));
            return now.plus(rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest);
        }
        return now;
    }

    /**
     * The dossier is written before the notice: two channels that fail at once are told apart by
     * its version, and a crash in between repeats a step that changes nothing.
     */
    private void noteUnreached(Notice notice, Instant at) {
        var complaintId = notice.cause().complaintId();
        if (notice.recipient().audience() != Audience.CITIZEN || complaintId == null) {
            return;
        }
        var causeId = notice.cause().id();
        var read = dossiers.read(complaintId, notice.cause().regionCode());
        var failed = read.dossier().unreachedFor(causeId);
        if (read.dossier().erased() || failed.contains(notice.channel())) {
            return;
        }
        var next = read.dossier().unreachedThrough(causeId, notice.channel());
        if (next.unreachedFor(causeId).containsAll(notice.siblings())) {
            tellUnreachable(notice, next, at);
            dossiers.storeUnreachable(read, next, notice.siblings(), at);
        } else {
            dossiers.storeUnreached(read, next);
        }
    }

    /**
     * Whoever has the complaint learns that its citizen can not be reached. Planned first: a crash
     * before the dossier is stored plans the same notices again, by the same ids.
     */
    private void tellUnreachable(Notice notice, Dossier dossier, Instant at) {
        var fact =
                new Fact(
                        "unreachable/" + dossier.complaintId() + "/" + notice.cause().id(),
                        CitizenUnreachable.TYPE.name(),
                        CitizenUnreachable.TYPE.wireName(),
                        dossier.complaintId(),
                        dossier.regionCode(),
                        at,
                        Map.of(),
                        List.of(),
                        new DossierChange.None());
        policy.plan(fact, dossier, clocks.now())
                .notices()
                .forEach(planned -> notices.plan(planned, new Lease("-", clocks.systemNow())));
    }
}
