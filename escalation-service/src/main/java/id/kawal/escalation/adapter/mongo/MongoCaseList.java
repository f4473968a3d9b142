package id.kawal.escalation.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import id.kawal.escalation.application.CaseList;
import id.kawal.escalation.application.CaseQuery;
import id.kawal.escalation.domain.EscalationCase;
import id.kawal.escalation.domain.Rules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Lists of cases from the collection {@code cases}. */
public final class MongoCaseList implements CaseList {

    private static final String ID = "_id";
    private static final String STATE = "state.";
    private static final String DUE = STATE + CaseDocument.DUE;

    /** What a list does not show: what is owed and what was heard, and the evidence. */
    private static final Bson SLIM = exclude("outbox", "seen", STATE + CaseDocument.LEDGER);

    private final MongoDatabaseFactory database;
    private final Rules rules;

    public MongoCaseList(MongoDatabaseFactory database, Rules rules) {
        this.database = database;
        this.rules = rules;
    }

    @Override
    public Page overdue(CaseQuery query, Instant now) {
        return byDue(and(open(), lt(DUE, Date.from(now))), query);
    }

    @Override
    public Page running(CaseQuery query) {
        return byDue(and(open(), exists(DUE)), query);
    }

    @Override
    public Page referred(CaseQuery query) {
        var after = query.after();
        return page(
                and(
                        exists(STATE + CaseDocument.REFERRAL + ".id"),
                        scope(query),
                        after == null ? empty() : gt(ID, after)),
                ascending(ID),
                query.limit(),
                last -> last.getString(ID));
    }

    @Override
    public Optional<EscalationCase> ofReferral(String referralId) {
        return Optional.ofNullable(
                        cases().find(eq(STATE + CaseDocument.REFERRAL + ".id", referralId))
                                .projection(SLIM)
                                .first())
                .map(this::read);
    }

    @Override
    public long orphans() {
        return cases().countDocuments(eq(STATE + CaseDocument.ORPHAN, true));
    }

    private Page byDue(Bson filter, CaseQuery query) {
        var after = DueCursor.read(query.after());
        return page(
                and(filter, scope(query), after == null ? empty() : after.filter()),
                ascending(DUE, ID),
                query.limit(),
                last -> DueCursor.of(last).text());
    }

    /** One more than asked for is read: whether there is one says whether there is a rest. */
    private Page page(Bson filter, Bson order, int limit, Function<Document, String> cursor) {
        var found =
                cases().find(filter)
                        .projection(SLIM)
                        .sort(order)
                        .limit(limit + 1)
                        .into(new ArrayList<>());
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Page(
                page.stream().map(this::read).toList(),
                found.size() > limit ? cursor.apply(page.getLast()) : null);
    }

    /** The place after one case in a list by due date. */
    private record DueCursor(Instant due, String id) {

        /** One that nobody gave out begins at the head. */
        static @Nullable DueCursor read(@Nullable String text) {
            var parts = text == null ? List.<String>of() : List.of(text.split("_", 2));
            return parts.size() == 2 && parts.getFirst().matches("\\d{1,18}")
                    ? new DueCursor(
                            Instant.ofEpochMilli(Long.parseLong(parts.getFirst())), parts.get(1))
                    : null;
        }

        static DueCursor of(Document document) {
            var state = document.get("state", Document.class);
            return new DueCursor(
                    state.getDate(CaseDocument.DUE).toInstant(), document.getString(ID));
        }

        String text() {
            return due.toEpochMilli() + "_" + id;
        }

        Bson filter() {
            var at = Date.from(due);
            return or(gt(DUE, at), and(eq(DUE, at), gt(ID, id)));
        }
    }

    private MongoCollection<Document> cases() {
        return database.getMongoDatabase().getCollection(MongoCases.COLLECTION);
    }

    private EscalationCase read(Document document) {
        return CaseDocument.read(
                document.getString(ID), document.get("state", Document.class), rules);
    }

    private static Bson open() {
        return eq(STATE + CaseDocument.OPEN, true);
    }

    private static Bson scope(CaseQuery query) {
        var seen = query.regions().contains("*") ? empty() : seen(query);
        return query.regionCode() == null
                ? seen
                : and(seen, eq(STATE + CaseDocument.REGION, query.regionCode()));
    }

    private static Bson seen(CaseQuery query) {
        var any = new ArrayList<Bson>();
        for (var region : query.regions()) {
            any.add(regex(STATE + CaseDocument.REGION, "^" + Pattern.quote(region) + "(\\.|$)"));
        }
        any.add(in(STATE + CaseDocument.AGENCY, query.agencies()));
        any.add(in(STATE + CaseDocument.REFERRAL + "." + ReferralDocument.OFFICE, query.offices()));
        return or(any);
    }
}
