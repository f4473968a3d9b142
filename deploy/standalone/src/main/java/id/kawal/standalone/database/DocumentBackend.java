package id.kawal.standalone.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Optional;

/**
 * Every database of the file, the one command that drivers send and the library does not know, and
 * the one that it knows and answers by a look at every document.
 */
final class DocumentBackend extends AbstractMongoBackend {

    private final StoreFile file;

    DocumentBackend(StoreFile file) {
        this.file = file;
        file.mapNames().stream()
                .map(StoreFile::databaseOf)
                .filter(name -> !name.isEmpty())
                .distinct()
                .forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new DocumentDatabase(name, file, getCursorRegistry());
    }

    @Override
    public Document handleCommand(
            Channel channel, String database, String command, Document query) {
        if (command.equalsIgnoreCase("hello")) {
            Document isMaster = super.handleCommand(channel, database, "ismaster", query);
            isMaster.put("isWritablePrimary", true);
            isMaster.put("helloOk", true);
            return isMaster;
        }
        Optional<Document> count = CountPipeline.asCount(command, query);
        if (count.isPresent()) {
            Document counted = super.handleCommand(channel, database, "count", count.get());
            return CountPipeline.reply(database, count.get(), counted);
        }
        return super.handleCommand(channel, database, command, query);
    }
}
