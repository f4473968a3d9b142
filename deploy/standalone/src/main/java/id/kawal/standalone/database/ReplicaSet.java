package id.kawal.standalone.database;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;

/** A single {@code mongod} as a replica set of one. */
public final class ReplicaSet {

    private static final int ALREADY_INITIALISED = 23;

    private ReplicaSet() {}

    /**
     * Makes the set of a fresh server, and tells an older one where it listens now: the set keeps
     * the address of its member, and has no primary where that is another one's.
     */
    public static void ensure(String host, int port, String name) {
        String member = host + ":" + port;
        try (MongoClient client =
                MongoClients.create("mongodb://" + member + "/?directConnection=true")) {
            MongoDatabase admin = client.getDatabase("admin");
            try {
                admin.runCommand(new Document("replSetInitiate", fresh(name, member)));
            } catch (MongoCommandException e) {
                if (e.getErrorCode() != ALREADY_INITIALISED) {
                    throw e;
                }
                move(admin, member);
            }
        }
    }

    private static Document fresh(String name, String member) {
        return new Document("_id", name)
                .append("members", List.of(new Document("_id", 0).append("host", member)));
    }

    private static void move(MongoDatabase admin, String member) {
        Document config =
                admin.runCommand(new Document("replSetGetConfig", 1)).get("config", Document.class);
        Document only = config.getList("members", Document.class).getFirst();
        if (!member.equals(only.getString("host"))) {
            only.put("host", member);
            config.put("version", config.getInteger("version") + 1);
            admin.runCommand(new Document("replSetReconfig", config).append("force", true));
        }
    }
}
