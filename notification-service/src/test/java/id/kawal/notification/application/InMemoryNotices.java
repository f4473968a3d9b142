package id.kawal.notification.application;

import id.kawal.notification.domain.notice.Notice;
import id.kawal.notification.domain.notice.NoticeEvent;
import id.kawal.notification.domain.notice.NoticeState;
import id.kawal.transport.aggregate.StaleAggregate;
import id.kawal.transport.aggregate.StoredAggregate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Keeps the promises of {@link Notices} in memory. */
public final class InMemoryNotices implements Notices {

    public final List<NoticeEvent> told = new ArrayList<>();

    /** As a process that dies between handing over and storing. */
    boolean crashesOnRecord;

    private final Map<String, Kept> kept = new LinkedHashMap<>();

    private record Kept(Notice notice, long version, Lease lease) {}

    void forgetAll() {
        kept.clear();
    }

    public List<Notice> all() {
        return kept.values().stream().map(Kept::notice).toList();
    }

    @Override
    public boolean plan(Notice notice, Lease lease) {
        return kept.putIfAbsent(notice.id(), new Kept(notice, 1, lease)) == null;
    }

    @Override
    public Optional<StoredNotice> find(String id) {
        return Optional.ofNullable(kept.get(id)).map(InMemoryNotices::stored);
    }

    @Override
    public Optional<StoredNotice> claim(String id, Lease lease, Instant systemNow) {
        var now = kept.get(id);
        if (now == null) {
            return Optional.empty();
        }
        if (now.lease().until().isAfter(systemNow)) {
            return now.lease().holder().equals(lease.holder())
                    ? Optional.of(stored(now))
                    : Optional.empty();
        }
        var taken = new Kept(now.notice(), now.version() + 1, lease);
        kept.put(id, taken);
        return Optional.of(stored(taken));
    }

    @Override
    public List<String> due(Instant domainNow, Instant systemNow, int limit) {
        return kept.values().stream()
                .filter(each -> !each.lease().until().isAfter(systemNow))
                .filter(each -> {
                    var at = nextAt(each.notice().state());
                    return at != null && !at.isAfter(domainNow);
                })
                .sorted(Comparator.comparing(each -> nextAt(each.notice().state())))
                .limit(limit)
                .map(each -> each.notice().id())
                .toList();
    }

    @Override
    public long faulty() {
        var codes = Stream.of(OurFault.values()).map(OurFault::name).toList();
        return kept.values().stream()
                .map(each -> each.notice().state())
                .filter(state ->
                        state instanceof NoticeState.Planned(_, _, var code)
                                && code != null
                                && codes.contains(code))
                .count();
    }

    @Override
    public void record(
            StoredNotice read, Notice next, List<NoticeEvent> events, Instant restUntil) {
        if (crashesOnRecord) {
            throw new IllegalStateException("crashed");
        }
        var now = kept.get(next.id());
        if (now.version() != read.read().version()) {
            throw new StaleAggregate("notices", next.id());
        }
        kept.put(next.id(), new Kept(next, now.version() + 1, new Lease("-", restUntil)));
        told.addAll(events);
    }

    private static @Nullable Instant nextAt(NoticeState state) {
        return switch (state) {
            case NoticeState.Planned(var dueAt, _, _) -> dueAt;
            case NoticeState.Sent sent -> sent.countsAsReachedAt();
            default -> null;
        };
    }

    private static StoredNotice stored(Kept kept) {
        return new StoredNotice(
                kept.notice(),
                new StoredAggregate(
                        kept.notice().id(), kept.version(), 0, new Document(), Map.of()));
    }
}
