package id.kawal.transport.aggregate;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.dao.support.PersistenceExceptionTranslator;

/** A collection written with majority and journal, whose failures are Spring's. */
final class Documents {

    private final MongoCollection<Document> collection;
    private final PersistenceExceptionTranslator translator;

    Documents(MongoCollection<Document> collection, PersistenceExceptionTranslator translator) {
        this.collection = collection.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.translator = translator;
    }

    String name() {
        return collection.getNamespace().getCollectionName();
    }

    <T extends @org.jspecify.annotations.Nullable Object> T call(
            Function<MongoCollection<Document>, T> operation) {
        try {
            return operation.apply(collection);
        } catch (RuntimeException failure) {
            var translated = translator.translateExceptionIfPossible(failure);
            throw translated == null ? failure : translated;
        }
    }
}
