package id.kawal.standalone.database;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * The key of a document or of an index entry: its values as BSON, compared as bytes. Any total
 * order serves the store; the library's own key is compared by serialising it anew each time.
 */
final class StoreKey {

    static final Type TYPE = new Type();

    private final byte[] bytes;

    private StoreKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The key of these values, which the library has normalised (1, 1L and 1.0 are one key). */
    static StoreKey of(KeyValue values) {
        Document document = new Document();
        for (int i = 0; i < values.size(); i++) {
            document.put(Integer.toString(i), values.get(i));
        }
        return new StoreKey(Bson.bytes(document));
    }

    /** The key under which a document with this {@code _id} stands. */
    static StoreKey ofDocument(Document document) {
        return of(new KeyValue(document.get("_id")).normalized());
    }

    static StoreKey of(byte[] bytes) {
        return new StoreKey(bytes);
    }

    /** Not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    KeyValue values() {
        List<Object> values = new ArrayList<>(Bson.document(bytes).values());
        return new KeyValue(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoreKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "StoreKey" + values();
    }

    /** How keys stand in the store. */
    static final class Type extends BasicDataType<StoreKey> {

        private static final int OBJECT_OVERHEAD = 40;

        @Override
        public int compare(StoreKey one, StoreKey other) {
            return Arrays.compareUnsigned(one.bytes, other.bytes);
        }

        @Override
        public int getMemory(StoreKey key) {
            return OBJECT_OVERHEAD + key.bytes.length;
        }

        @Override
        public void write(WriteBuffer buffer, StoreKey key) {
            buffer.putVarInt(key.bytes.length).put(key.bytes);
        }

        @Override
        public StoreKey read(ByteBuffer buffer) {
            byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
            buffer.get(bytes);
            return new StoreKey(bytes);
        }

        @Override
        public StoreKey[] createStorage(int size) {
            return new StoreKey[size];
        }
    }
}
