package id.kawal.standalone.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;

/**
 * Every database of the file, and the one command that drivers send and the library does not know.
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
        return super.handleCommand(channel, database, command, query);
    }
}
