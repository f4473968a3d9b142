package id.kawal.notification.application;

import id.kawal.notification.application.Outlet.Outcome;
import id.kawal.notification.domain.notice.Audience;
import id.kawal.notification.domain.notice.Notice;
import id.kawal.notification.domain.notice.NoticeCommand;
import id.kawal.notification.domain.notice.NoticeState;
import id.kawal.notification.domain.wording.MissingValue;
import id.kawal.sealed.SealBroken;
import id.kawal.transport.HealsByItself;
import java.time.Instant;

/**
 * Takes up one notice on which something is due. A crash between handing over and storing repeats
 * the handing over, with the same id (promise P2).
 */
public class Delivering {

    private final Notices notices;
    private final Addressing addressing;
    private final Composing composing;
    private final Outlets outlets;
    private final Recording recording;
    private final Clocks clocks;

    public Delivering(
            Notices notices,
            Addressing addressing,
            Composing composing,
            Outlets outlets,
            Recording recording,
            Clocks clocks) {
        this.notices = notices;
        this.addressing = addressing;
        this.composing = composing;
        this.outlets = outlets;
        this.recording = recording;
        this.clocks = clocks;
    }

    /**
     * Does what is due on a notice, where nobody else is at it.
     *
     * @param holder names this delivery
     * @throws HealsByItself where database or rival came in between; the sweep comes again
     */
    public void deliver(String noticeId, String holder) {
        var systemNow = clocks.systemNow();
        notices.claim(noticeId, new Lease(holder, systemNow.plus(Planning.LEASE)), systemNow)
                .ifPresent(this::takeUp);
    }

    private void takeUp(StoredNotice stored) {
        switch (stored.notice().state()) {
            case NoticeState.Planned(var dueAt, _, _) -> {
                if (!dueAt.isAfter(clocks.now())) {
                    recording.apply(stored, attempt(stored.notice()));
                }
            }
            case NoticeState.Sent _ ->
                    recording.apply(stored, new NoticeCommand.CloseBounceWindow(clocks.now()));
            case NoticeState.Delivered _, NoticeState.Failed _, NoticeState.Dropped _ -> {}
        }
    }

    private NoticeCommand attempt(Notice notice) {
        try {
            return switch (addressing.of(notice)) {
                case Destination.Known known -> send(notice, known);
                case Destination.Unknown _ -> unknown(notice);
                case Destination.NotHereYet _ ->
                        new NoticeCommand.Postpone(clocks.now(), "DOSSIER_NOT_HERE_YET");
                case Destination.Erased _ -> new NoticeCommand.Drop(clocks.now(), "ERASED");
            };
        } catch (MissingValue e) {
            return new NoticeCommand.Postpone(clocks.now(), OurFault.TEMPLATE_VALUE_MISSING.name());
        } catch (SealBroken e) {
            return new NoticeCommand.Postpone(clocks.now(), OurFault.SEAL_BROKEN.name());
        }
    }

    private NoticeCommand send(Notice notice, Destination.Known to) {
        var text = composing.text(notice, to.language());
        var message = new Message(notice.id(), to.address(), to.language(), text);
        return switch (outlets.send(notice.channel(), message)) {
            case Outcome.Taken _ -> new NoticeCommand.Accept(clocks.now());
            case Outcome.TryLater(var code) -> new NoticeCommand.Postpone(clocks.now(), code);
            case Outcome.Impossible(var code) -> new NoticeCommand.GiveUp(clocks.now(), code);
        };
    }

    /** A post may be filled tomorrow; what a citizen did not give does not come. */
    private NoticeCommand unknown(Notice notice) {
        Instant now = clocks.now();
        return notice.recipient().audience() == Audience.CITIZEN
                ? new NoticeCommand.GiveUp(now, "NO_ADDRESS")
                : new NoticeCommand.Postpone(now, "NO_ADDRESS");
    }
}
