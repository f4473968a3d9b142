package id.kawal.testkit;

import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;

/** mongo-java-server answers isMaster but not hello, which Boot's health indicator sends. */
final class HelloAwareBackend extends MemoryBackend {

    @Override
    public Document handleMessage(MongoMessage message) {
        if (!message.getDocument().containsKey("hello")) {
            return super.handleMessage(message);
        }
        var answer =
                super.handleCommand(
                        message.getChannel(),
                        message.getDatabaseName(),
                        "ismaster",
                        new Document("ismaster", 1));
        answer.put("isWritablePrimary", true);
        return answer;
    }
}
