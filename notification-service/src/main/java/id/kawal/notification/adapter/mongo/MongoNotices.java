package id.kawal.notification.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.kawal.notification.application.Lease;
import id.kawal.notification.application.Notices;
import id.kawal.notification.application.OurFault;
import id.kawal.notification.application.StoredNotice;
import id.kawal.notification.domain.notice.Notice;
import id.kawal.notification.domain.notice.NoticeEvent;
import id.kawal.transport.aggregate.AggregateCollection;
import id.kawal.transport.aggregate.Change;
import id.kawal.transport.aggregate.StaleAggregate;
import id.kawal.transport.aggregate.StoredAggregate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** Notices as aggregates of their own; the lease is part of the state, taken by its version. */
public final class MongoNotices implements Notices {

    /** Name of the collection. */
    public static final String COLLECTION = "notices";

    private final AggregateCollection notices;
    private final MongoOperations mongo;

    public MongoNotices(AggregateCollection notices, MongoOperations mongo) {
        this.notices = notices;
        this.mongo = mongo;
    }

    @Override
    public boolean plan(Notice notice, Lease lease) {
        var state = leased(NoticeDocument.of(notice), lease);
        try {
            notices.store(StoredAggregate.absent(notice.id()), Change.of(state, List.of()));
            return true;
        } catch (StaleAggregate thereAlready) {
            return false;
        }
    }

    @Override
    public Optional<StoredNotice> find(String id) {
        return notices.find(id)
                .map(read -> new StoredNotice(NoticeDocument.read(id, read.state()), read));
    }

    @Override
    public Optional<StoredNotice> claim(String id, Lease lease, Instant systemNow) {
        return find(id).flatMap(stored -> claim(stored, lease, systemNow));
    }

    private Optional<StoredNotice> claim(StoredNotice stored, Lease lease, Instant systemNow) {
        var state = stored.read().state();
        if (state.getDate(NoticeDocument.LEASE_UNTIL).toInstant().isAfter(systemNow)) {
            return lease.holder().equals(state.getString(NoticeDocument.LEASE_HOLDER))
                    ? Optional.of(stored)
                    : Optional.empty();
        }
        try {
            notices.store(stored.read(), Change.of(leased(new Document(state), lease), List.of()));
        } catch (StaleAggregate takenByAnother) {
            return Optional.empty();
        }
        return find(stored.notice().id())
                .filter(now ->
                        lease.holder()
                                .equals(now.read().state().getString(NoticeDocument.LEASE_HOLDER)));
    }

    @Override
    public List<String> due(Instant domainNow, Instant systemNow, int limit) {
        var query =
                new Query(
                                where("state." + NoticeDocument.NEXT_AT)
                                        .lte(Date.from(domainNow))
                                        .and("state." + NoticeDocument.LEASE_UNTIL)
                                        .lte(Date.from(systemNow)))
                        .with(Sort.by("state." + NoticeDocument.NEXT_AT))
                        .limit(limit);
        query.fields().include("_id");
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(document -> document.getString("_id"))
                .toList();
    }

    @Override
    public long faulty() {
        var codes = Stream.of(OurFault.values()).map(OurFault::name).toList();
        return mongo.count(
                new Query(
                        where("state." + NoticeDocument.STATUS)
                                .is(NoticeDocument.PLANNED)
                                .and("state." + NoticeDocument.ERROR_CODE)
                                .in(codes)),
                COLLECTION);
    }

    @Override
    public void record(
            StoredNotice read, Notice next, List<NoticeEvent> events, Instant restUntil) {
        var state = NoticeDocument.after(read.read().state(), next, events);
        notices.store(
                read.read(),
                Change.of(leased(state, new Lease("-", restUntil)), ToldFacts.of(next, events)));
    }

    private static Document leased(Document state, Lease lease) {
        return state.append(NoticeDocument.LEASE_HOLDER, lease.holder())
                .append(NoticeDocument.LEASE_UNTIL, Date.from(lease.until()));
    }
}
