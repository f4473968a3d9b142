package id.kawal.standalone.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code deploy/mongo/indexes.yml} asks for. */
record IndexPlan(List<Wanted> indexes) {

    /**
     * One index.
     *
     * @param serves the query it is there for
     */
    record Wanted(
            String database,
            String collection,
            String name,
            Document keys,
            boolean unique,
            boolean sparse,
            String serves) {}

    static IndexPlan read(String yaml) {
        Map<?, ?> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        List<Wanted> wanted = new ArrayList<>();
        file.forEach((database, collections) ->
                ((Map<?, ?>) collections)
                        .forEach((collection, indexes) ->
                                ((List<?>) indexes)
                                        .forEach(index ->
                                                wanted.add(
                                                        wanted(
                                                                (String) database,
                                                                (String) collection,
                                                                (Map<?, ?>) index)))));
        return new IndexPlan(wanted);
    }

    private static Wanted wanted(String database, String collection, Map<?, ?> index) {
        Document keys = new Document();
        ((Map<?, ?>) required(index, "keys"))
                .forEach((key, order) -> keys.put((String) key, order));
        return new Wanted(
                database,
                collection,
                (String) required(index, "name"),
                keys,
                Boolean.TRUE.equals(index.get("unique")),
                Boolean.TRUE.equals(index.get("sparse")),
                (String) required(index, "serves"));
    }

    private static Object required(Map<?, ?> index, String field) {
        Object value = index.get(field);
        if (value == null) {
            throw new IllegalArgumentException("an index without " + field + ": " + index);
        }
        return value;
    }
}
