package id.kawal.sealed.keyring;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import id.kawal.sealed.KeysNotHereYet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoWrappedKeysIT implements WrappedKeyStoreContract {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private MongoClient client;

    @BeforeEach
    void connect() {
        client =
                MongoClients.create(
                        server.bindAndGetConnectionString() + "/?serverSelectionTimeoutMS=500");
    }

    @AfterEach
    void disconnect() {
        client.close();
        server.shutdownNow();
    }

    @Override
    public WrappedKeyStore store() {
        return new MongoWrappedKeys(client.getDatabase("keys"));
    }

    @Test
    void says_that_it_heals_while_the_database_is_away() {
        var store = store();
        store.take(new WrappedKeys("c1", java.util.Map.of()));
        server.shutdownNow();

        assertThatThrownBy(() -> store.find("c1")).isInstanceOf(KeysNotHereYet.class);
        assertThatThrownBy(() -> store.erase("c1")).isInstanceOf(KeysNotHereYet.class);
    }
}
