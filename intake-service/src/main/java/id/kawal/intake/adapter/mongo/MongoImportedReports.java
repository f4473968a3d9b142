package id.kawal.intake.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Projections.include;

import id.kawal.intake.application.imports.ImportedReports;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Finds reports that were taken over among the complaints. */
public final class MongoImportedReports implements ImportedReports {

    private final MongoDatabaseFactory database;

    public MongoImportedReports(MongoDatabaseFactory database) {
        this.database = database;
    }

    @Override
    public void inRegion(String regionCode, Consumer<ImportedReport> each) {
        var found =
                database.getMongoDatabase()
                        .getCollection("complaints")
                        .find(
                                and(
                                        eq("state.regionCode", regionCode),
                                        exists("state.origin.trackingId")))
                        .projection(include("state.origin.trackingId"));
        for (var document : found) {
            each.accept(
                    new ImportedReport(
                            document.getString("_id"),
                            document.getEmbedded(List.of("state", "origin"), new Document())
                                    .getString("trackingId")));
        }
    }
}
