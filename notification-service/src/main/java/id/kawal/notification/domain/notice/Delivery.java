package id.kawal.notification.domain.notice;

import id.kawal.notification.domain.notice.Decision.Happened;
import id.kawal.notification.domain.notice.Decision.Ignored;
import id.kawal.notification.domain.notice.Decision.Reason;
import id.kawal.notification.domain.notice.NoticeCommand.Accept;
import id.kawal.notification.domain.notice.NoticeCommand.CloseBounceWindow;
import id.kawal.notification.domain.notice.NoticeCommand.Drop;
import id.kawal.notification.domain.notice.NoticeCommand.GiveUp;
import id.kawal.notification.domain.notice.NoticeCommand.Postpone;
import id.kawal.notification.domain.notice.NoticeCommand.Reach;
import id.kawal.notification.domain.notice.NoticeCommand.Resend;
import id.kawal.notification.domain.notice.NoticeState.Delivered;
import id.kawal.notification.domain.notice.NoticeState.Dropped;
import id.kawal.notification.domain.notice.NoticeState.Failed;
import id.kawal.notification.domain.notice.NoticeState.Planned;
import id.kawal.notification.domain.notice.NoticeState.Sent;
import java.util.List;

/** The way of one notice. Pure: deciding twice on the same state gives the same answer. */
public final class Delivery {

    private Delivery() {}

    public static Decision decide(NoticeState state, NoticeCommand command, RetrySchedule retries) {
        return switch (state) {
            case Planned planned -> onPlanned(planned, command, retries);
            case Sent sent -> onSent(sent, command);
            case Delivered delivered -> onDelivered(delivered, command);
            case Failed _ -> onFailed(command);
            case Dropped _ -> new Ignored(Reason.DROPPED);
        };
    }

    public static NoticeState evolve(NoticeEvent event) {
        return switch (event) {
            case NoticeEvent.Accepted(var at) -> new Sent(at);
            case NoticeEvent.Postponed(var dueAt, var attempts, var errorCode) ->
                    new Planned(dueAt, attempts, errorCode);
            case NoticeEvent.Renewed(var at) -> new Planned(at, 0);
            case NoticeEvent.Reached(var at, var evidence) -> new Delivered(at, evidence);
            case NoticeEvent.GivenUp(var at, var errorCode) -> new Failed(at, errorCode);
            case NoticeEvent.WasDropped(var at, var reason) -> new Dropped(at, reason);
        };
    }

    private static Decision onPlanned(
            Planned planned, NoticeCommand command, RetrySchedule retries) {
        return switch (command) {
            case Accept(var at) -> happened(new NoticeEvent.Accepted(at));
            case Postpone(var at, var code) ->
                    happened(
                            new NoticeEvent.Postponed(
                                    retries.next(at, planned.attempts()),
                                    planned.attempts() + 1,
                                    code));
            case Resend(var at) -> happened(new NoticeEvent.Renewed(at));
            case GiveUp(var at, var code) -> happened(new NoticeEvent.GivenUp(at, code));
            // Handed over by a process that died before it could say so: the receipt says both.
            case Reach(var at, var evidence) ->
                    happened(new NoticeEvent.Accepted(at), new NoticeEvent.Reached(at, evidence));
            case CloseBounceWindow _ -> new Ignored(Reason.NOT_SENT_YET);
            case Drop(var at, var reason) -> happened(new NoticeEvent.WasDropped(at, reason));
        };
    }

    private static Decision onSent(Sent sent, NoticeCommand command) {
        return switch (command) {
            case Accept _ -> new Ignored(Reason.ALREADY_SENT);
            case Postpone _ -> new Ignored(Reason.ALREADY_SENT);
            case GiveUp(var at, var code) -> happened(new NoticeEvent.GivenUp(at, code));
            case Reach(var at, var evidence) -> happened(new NoticeEvent.Reached(at, evidence));
            case CloseBounceWindow(var at) ->
                    at.isBefore(sent.countsAsReachedAt())
                            ? new Ignored(Reason.BOUNCE_WINDOW_OPEN)
                            : happened(
                                    new NoticeEvent.Reached(
                                            sent.countsAsReachedAt(), Evidence.ACCEPTED));
            case Drop _ -> new Ignored(Reason.ALREADY_SENT);
            case Resend _ -> new Ignored(Reason.ALREADY_SENT);
        };
    }

    private static Decision onDelivered(Delivered delivered, NoticeCommand command) {
        return switch (command) {
            case Accept _ -> new Ignored(Reason.ALREADY_REACHED);
            case Postpone _ -> new Ignored(Reason.ALREADY_REACHED);
            // "Accepted" was only the absence of a bounce: a late one corrects it.
            case GiveUp(var at, var code) ->
                    delivered.evidence() == Evidence.ACCEPTED
                            ? happened(new NoticeEvent.GivenUp(at, code))
                            : new Ignored(Reason.ALREADY_REACHED);
            case Reach(var at, var evidence) ->
                    evidence.compareTo(delivered.evidence()) > 0
                            ? happened(new NoticeEvent.Reached(at, evidence))
                            : new Ignored(Reason.ALREADY_REACHED);
            case CloseBounceWindow _ -> new Ignored(Reason.ALREADY_REACHED);
            case Resend _ -> new Ignored(Reason.ALREADY_REACHED);
            case Drop _ -> new Ignored(Reason.ALREADY_REACHED);
        };
    }

    private static Decision onFailed(NoticeCommand command) {
        return switch (command) {
            case Accept _ -> new Ignored(Reason.ALREADY_FAILED);
            case Postpone _ -> new Ignored(Reason.ALREADY_FAILED);
            case GiveUp _ -> new Ignored(Reason.ALREADY_FAILED);
            // A gateway may say "failed" for a while and deliver after all.
            case Reach(var at, var evidence) -> happened(new NoticeEvent.Reached(at, evidence));
            case CloseBounceWindow _ -> new Ignored(Reason.ALREADY_FAILED);
            case Resend(var at) -> happened(new NoticeEvent.Renewed(at));
            case Drop _ -> new Ignored(Reason.ALREADY_FAILED);
        };
    }

    private static Decision happened(NoticeEvent... events) {
        return new Happened(List.of(events));
    }
}
