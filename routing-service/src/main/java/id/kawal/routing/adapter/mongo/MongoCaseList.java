package id.kawal.routing.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import id.kawal.routing.application.CaseList;
import id.kawal.routing.application.CaseQuery;
import id.kawal.routing.application.CaseSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Lists of cases from the collection {@code cases}. */
public final class MongoCaseList implements CaseList {

    private static final String STATE = "state.";

    private final MongoDatabaseFactory database;

    public MongoCaseList(MongoDatabaseFactory database) {
        this.database = database;
    }

    @Override
    public List<CaseSummary> find(CaseQuery query) {
        return cases().find(filter(query))
                .projection(exclude("outbox", STATE + "history", STATE + "particulars.text"))
                .sort(
                        ascending(
                                STATE + CaseDocument.ENDED,
                                STATE + CaseDocument.DUE,
                                STATE + CaseDocument.RECEIVED,
                                "_id"))
                .skip(query.skip())
                .limit(query.limit())
                .map(MongoCaseList::summary)
                .into(new ArrayList<>());
    }

    @Override
    public long count(CaseQuery query) {
        return cases().countDocuments(filter(query));
    }

    private MongoCollection<Document> cases() {
        return database.getMongoDatabase().getCollection(MongoCases.COLLECTION);
    }

    private static CaseSummary summary(Document document) {
        return CaseDocument.summary(
                document.getString("_id"), document.get("state", Document.class));
    }

    private static Bson filter(CaseQuery query) {
        var all = new ArrayList<Bson>();
        all.add(exists(STATE + CaseDocument.STATUS));
        all.add(scope(query));
        if (query.regionCode() != null) {
            all.add(eq(STATE + CaseDocument.REGION, query.regionCode()));
        }
        if (query.agencyCode() != null) {
            all.add(eq(STATE + CaseDocument.AGENCY, query.agencyCode()));
        }
        if (query.state() != null) {
            all.add(eq(STATE + CaseDocument.STATUS, query.state().name()));
        }
        if (query.queue() != null) {
            all.add(eq(STATE + CaseDocument.QUEUE, query.queue().name()));
        }
        return and(all);
    }

    private static Bson scope(CaseQuery query) {
        if (query.regions().contains("*")) {
            return empty();
        }
        var any = new ArrayList<Bson>();
        query.regions()
                .forEach(region ->
                        any.add(
                                regex(
                                        STATE + CaseDocument.REGION,
                                        "^" + Pattern.quote(region) + "(\\.|$)")));
        any.add(in(STATE + CaseDocument.AGENCY, query.agencies()));
        return or(any);
    }
}
