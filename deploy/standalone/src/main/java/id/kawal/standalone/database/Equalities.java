package id.kawal.standalone.database;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Map.Entry;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a filter demands of single fields, whichever way it is written: drivers send {@code {a: 1,
 * b: 2}} as well as {@code {$and: [{a: 1}, {b: {$eq: 2}}]}}. Each demand found must hold for every
 * match.
 */
final class Equalities {

    private static final String AND = "$and";
    private static final String EQUALS = "$eq";

    private final Document found = new Document();

    Equalities(Document query) {
        collect(query);
    }

    Document found() {
        return found;
    }

    private void collect(Document query) {
        for (Entry<String, Object> condition : query.entrySet()) {
            if (condition.getKey().equals(AND)) {
                ((Collection<?>) condition.getValue()).forEach(part -> collect((Document) part));
            } else {
                found.putIfAbsent(condition.getKey(), plain(condition.getValue()));
            }
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Document operators && operators.keySet().equals(Set.of(EQUALS))
                ? operators.get(EQUALS)
                : value;
    }
}
