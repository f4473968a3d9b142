package id.kawal.notification.application;

import java.util.List;

/** Finds notices that nobody was handed: after a crash, a failed attempt, or the bounce window. */
public class Sweeping {

    private final Notices notices;
    private final Clocks clocks;

    public Sweeping(Notices notices, Clocks clocks) {
        this.notices = notices;
        this.clocks = clocks;
    }

    /** The oldest of those due. */
    public List<String> due(int limit) {
        return notices.due(clocks.now(), clocks.systemNow(), limit);
    }
}
