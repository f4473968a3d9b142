package id.kawal.escalation.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import id.kawal.escalation.application.CaseList;
import id.kawal.escalation.application.CaseQuery;
import id.kawal.escalation.application.StoredCase;
import id.kawal.escalation.domain.Rules;
import id.kawal.transport.aggregate.StoredAggregate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Lists of cases from the collection {@code cases}. */
public final class MongoCaseList implements CaseList {

    private static final String STATE = "state.";

    private final MongoDatabaseFactory database;
    private final Rules rules;

    public MongoCaseList(MongoDatabaseFactory database, Rules rules) {
        this.database = database;
        this.rules = rules;
    }

    @Override
    public List<StoredCase> overdue(CaseQuery query, Instant now) {
        return find(and(open(), runningBefore(lt("dueAt", Date.from(now))), scope(query)), query);
    }

    @Override
    public List<StoredCase> running(CaseQuery query) {
        return find(and(open(), runningBefore(empty()), scope(query)), query);
    }

    @Override
    public List<StoredCase> referred(CaseQuery query) {
        return find(and(exists(STATE + CaseDocument.REFERRAL + ".id"), scope(query)), query);
    }

    @Override
    public Optional<StoredCase> ofReferral(String referralId) {
        return Optional.ofNullable(
                        cases().find(eq(STATE + CaseDocument.REFERRAL + ".id", referralId)).first())
                .map(this::stored);
    }

    @Override
    public long orphans() {
        return cases().countDocuments(eq(STATE + CaseDocument.ORPHAN, true));
    }

    private List<StoredCase> find(Bson filter, CaseQuery query) {
        return cases().find(filter)
                .sort(ascending(STATE + CaseDocument.NEXT))
                .limit(query.limit())
                .map(this::stored)
                .into(new ArrayList<>());
    }

    private MongoCollection<Document> cases() {
        return database.getMongoDatabase().getCollection(MongoCases.COLLECTION);
    }

    private StoredCase stored(Document document) {
        var id = document.getString("_id");
        var state = document.get("state", Document.class);
        return new StoredCase(
                new StoredAggregate(id, document.getLong("version"), 0, state, Map.of()),
                CaseDocument.read(id, state, rules),
                CaseDocument.partition(state));
    }

    private static Bson open() {
        return eq(STATE + CaseDocument.OPEN, true);
    }

    private static Bson runningBefore(Bson due) {
        return elemMatch(STATE + CaseDocument.CLOCKS, and(eq("runs", true), due));
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
