package id.kawal.notification.application;

import id.kawal.notification.domain.notice.Notice;
import id.kawal.notification.domain.notice.NoticeEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All notices, kept one document each. */
public interface Notices {

    /**
     * Keeps a notice, already leased to who is about to deliver it, unless there is one with its
     * id.
     *
     * @return whether it is new
     */
    boolean plan(Notice notice, Lease lease);

    Optional<StoredNotice> find(String id);

    /**
     * Takes the right to deliver a notice: at most one holder has it at any instant of system time.
     *
     * @return empty where another holds it, or there is no such notice
     */
    Optional<StoredNotice> claim(String id, Lease lease, Instant systemNow);

    /**
     * Ids of notices on which something is due and that nobody holds, oldest first.
     *
     * @param domainNow for what is due
     * @param systemNow for who holds it
     */
    List<String> due(Instant domainNow, Instant systemNow, int limit);

    /** How many notices wait for {@link OurFault a fault of ours} to be mended. */
    long faulty();

    /**
     * Stores what happened, and owes it as facts to the outside world, in one write.
     *
     * @param restUntil system time before which nobody takes it up again
     * @throws id.kawal.transport.aggregate.StaleAggregate when someone else stored it since it was
     *     read
     */
    void record(StoredNotice read, Notice next, List<NoticeEvent> events, Instant restUntil);
}
