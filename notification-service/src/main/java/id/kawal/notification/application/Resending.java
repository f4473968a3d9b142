package id.kawal.notification.application;

import id.kawal.notification.domain.notice.Decision;
import id.kawal.notification.domain.notice.NoticeCommand;
import java.util.Optional;

/** Plans a notice anew that failed or waits, once an operator has mended what hindered it. */
public class Resending {

    private final Notices notices;
    private final Recording recording;
    private final Clocks clocks;

    public Resending(Notices notices, Recording recording, Clocks clocks) {
        this.notices = notices;
        this.recording = recording;
        this.clocks = clocks;
    }

    /**
     * Plans it anew; the next sweep takes it up. One that was sent, reached or dropped is left as
     * it is.
     *
     * @return empty where there is no such notice
     * @throws id.kawal.transport.HealsByItself where it should be asked again
     */
    public Optional<Decision> resend(String noticeId) {
        return notices.find(noticeId)
                .map(stored -> recording.apply(stored, new NoticeCommand.Resend(clocks.now())));
    }
}
