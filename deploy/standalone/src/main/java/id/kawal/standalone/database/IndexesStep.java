package id.kawal.standalone.database;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import id.kawal.standalone.PackagedFile;
import org.bson.Document;

/**
 * Makes the database hold the indexes of {@code indexes.yml}: makes what is missing, replaces what
 * has the same name and other keys, touches nothing else, and can be run any number of times.
 */
public final class IndexesStep {

    private static final int INDEX_OPTIONS_CONFLICT = 85;
    private static final int INDEX_KEY_SPECS_CONFLICT = 86;

    private IndexesStep() {}

    /** {@code IndexesStep <MongoDB address>}, for other ways to run. */
    public static void main(String[] args) {
        System.out.println("indexes: " + apply(args[0]));
    }

    /**
     * Applies the plan.
     *
     * @param address a MongoDB connection string; the database named in it, if any, does not matter
     * @return how many indexes there are, for people
     */
    public static String apply(String address) {
        IndexPlan plan = IndexPlan.read(PackagedFile.text("indexes.yml"));
        try (MongoClient client = MongoClients.create(address)) {
            plan.indexes().forEach(wanted -> ensure(client, wanted));
        }
        return plan.indexes().size() + " indexes";
    }

    private static void ensure(MongoClient client, IndexPlan.Wanted wanted) {
        MongoCollection<Document> collection =
                client.getDatabase(wanted.database()).getCollection(wanted.collection());
        IndexOptions options = new IndexOptions().name(wanted.name()).unique(wanted.unique());
        if (wanted.sparse()) {
            options.sparse(true);
        }
        try {
            collection.createIndex(wanted.keys(), options);
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != INDEX_OPTIONS_CONFLICT
                    && e.getErrorCode() != INDEX_KEY_SPECS_CONFLICT) {
                throw e;
            }
            collection.dropIndex(wanted.name());
            collection.createIndex(wanted.keys(), options);
        }
    }
}
