package id.kawal.standalone.database;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Drivers count with a pipeline, {@code [$match, $skip?, $limit?, $group {_id: 1, n: {$sum: 1}}]};
 * the library hands every document of the collection to it. Its older command {@code count} asks
 * the indexes.
 */
final class CountPipeline {

    private static final List<String> STAGES = List.of("$match", "$skip", "$limit", "$group");
    private static final Document ONE_GROUP =
            new Document("_id", 1).append("n", new Document("$sum", 1));

    private CountPipeline() {}

    /** The same question as the command {@code count}, empty for any other command. */
    static Optional<Document> asCount(String command, Document asked) {
        if (!command.equals("aggregate") || !(asked.get("pipeline") instanceof Collection<?> all)) {
            return Optional.empty();
        }
        Document stages = new Document();
        all.forEach(stage -> stages.putAll((Document) stage));
        List<String> inOrder = STAGES.stream().filter(stages::containsKey).toList();
        return List.copyOf(stages.keySet()).equals(inOrder)
                        && inOrder.size() == all.size()
                        && ONE_GROUP.equals(stages.get("$group"))
                ? Optional.of(
                        new Document("count", asked.get("aggregate"))
                                .append("query", stages.getOrDefault("$match", new Document()))
                                .append("skip", stages.getOrDefault("$skip", 0))
                                .append("limit", stages.getOrDefault("$limit", 0)))
                : Optional.empty();
    }

    /** What the pipeline would have told: no group at all where nothing was counted. */
    static Document reply(String database, Document count, Document counted) {
        Object n = counted.get("n");
        Document cursor =
                new Document("id", 0L)
                        .append("ns", database + "." + count.get("count"))
                        .append(
                                "firstBatch",
                                Integer.valueOf(0).equals(n)
                                        ? List.of()
                                        : List.of(new Document("_id", 1).append("n", n)));
        return new Document("cursor", cursor).append("ok", 1.0);
    }
}
