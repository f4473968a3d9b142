package id.kawal.notification.application;

import id.kawal.notification.domain.notice.Decision;
import id.kawal.notification.domain.notice.Evidence;
import id.kawal.notification.domain.notice.NoticeCommand;
import java.util.Optional;

/** Takes what a channel says later: it arrived, it was read, it came back. */
public class Receipts {

    private final Notices notices;
    private final Recording recording;
    private final Clocks clocks;

    public Receipts(Notices notices, Recording recording, Clocks clocks) {
        this.notices = notices;
        this.recording = recording;
        this.clocks = clocks;
    }

    /** What became of a message. */
    public enum Report {
        DELIVERED,
        READ,
        FAILED
    }

    /**
     * Takes one report; a repeat is ignored.
     *
     * @return empty where there is no such notice
     * @throws id.kawal.transport.HealsByItself where it should be reported again
     */
    public Optional<Decision> take(String noticeId, Report report) {
        return notices.find(noticeId).map(stored -> recording.apply(stored, command(report)));
    }

    private NoticeCommand command(Report report) {
        var now = clocks.now();
        return switch (report) {
            case DELIVERED -> new NoticeCommand.Reach(now, Evidence.DELIVERED);
            case READ -> new NoticeCommand.Reach(now, Evidence.READ);
            case FAILED -> new NoticeCommand.GiveUp(now, "BOUNCED");
        };
    }
}
