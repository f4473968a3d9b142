package id.kawal.notification.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.kawal.notification.application.LoggedNotice;
import id.kawal.notification.application.NoticeLog;
import id.kawal.notification.application.NoticeLog.Place;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The delivery log, read from the notices themselves; the scope is part of the query. */
public final class MongoNoticeLog implements NoticeLog {

    private final MongoOperations mongo;

    public MongoNoticeLog(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<LoggedNotice> find(Scope scope, Search search) {
        if (!scope.everything() && scope.regions().isEmpty() && scope.agencies().isEmpty()) {
            return List.of();
        }
        var query =
                new Query(criteria(scope, search))
                        .with(Sort.by(Sort.Direction.DESC, "state.plannedAt", "_id"))
                        .limit(search.limit());
        query.fields().exclude("outbox", "state.values");
        return mongo.find(query, Document.class, MongoNotices.COLLECTION).stream()
                .map(found -> line(found.getString("_id"), found.get("state", Document.class)))
                .toList();
    }

    private static Criteria criteria(Scope scope, Search search) {
        var all = new ArrayList<Criteria>();
        if (search.complaintId() != null) {
            all.add(where("state.complaintId").is(search.complaintId()));
        }
        if (search.state() != null) {
            all.add(where("state.status").is(search.state()));
        }
        if (search.after() != null) {
            all.add(behind(search.after()));
        }
        if (!scope.everything()) {
            all.add(within(scope));
        }
        return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
    }

    private static Criteria behind(Place place) {
        var at = Date.from(place.plannedAt());
        return new Criteria()
                .orOperator(
                        where("state.plannedAt").lt(at),
                        where("state.plannedAt").is(at).and("_id").lt(place.noticeId()));
    }

    private static Criteria within(Scope scope) {
        var regions =
                scope.regions().stream()
                        .map(code ->
                                where("state.regionCode")
                                        .regex("^" + Pattern.quote(code) + "(\\.|$)"));
        var agencies = Stream.of(where("state.agencyCode").in(scope.agencies()));
        return new Criteria().orOperator(Stream.concat(regions, agencies).toList());
    }

    private static LoggedNotice line(String id, Document state) {
        return new LoggedNotice(
                id,
                state.getString("complaintId"),
                state.getString("regionCode"),
                state.getString("agencyCode"),
                state.getString("causeType"),
                state.getString("audience"),
                state.getString("recipient"),
                state.getString("channel"),
                state.getString("template"),
                state.getString("status"),
                state.getInteger("failedAttempts", 0),
                state.getDate("plannedAt").toInstant(),
                NoticeDocument.instantOrNull(state, "nextAt"),
                NoticeDocument.instantOrNull(state, "sentAt"),
                NoticeDocument.instantOrNull(state, "endedAt"),
                state.getString("evidence"),
                state.getString("errorCode"));
    }
}
