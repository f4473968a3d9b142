package id.kawal.standalone.database;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/**
 * A document as it stands in the store: its bytes, fixed when it was written, and the document read
 * from them, kept for the next reader. Readers get a copy of the top level, so that the library's
 * change-in-place never reaches what is stored before the store is told.
 */
final class Stored {

    static final Type TYPE = new Type();

    private final byte[] bson;
    private @Nullable Document read;

    private Stored(byte[] bson, @Nullable Document read) {
        this.bson = bson;
        this.read = read;
    }

    /** The document as it is now; what is done to it afterwards does not show here. */
    static Stored of(Document document) {
        return new Stored(Bson.bytes(document), null);
    }

    /** For looking only. */
    Document look() {
        Document known = read;
        if (known == null) {
            known = Bson.document(bson);
            read = known;
        }
        return known;
    }

    /** For changing: top-level fields may be set and removed without effect here. */
    Document take() {
        return look().clone();
    }

    /** How documents stand in the store. */
    static final class Type extends BasicDataType<Stored> {

        /** Bytes, and about twice as much again for the document read from them. */
        private static final int COPIES = 3;

        private static final int OBJECT_OVERHEAD = 64;

        @Override
        public int getMemory(Stored stored) {
            return OBJECT_OVERHEAD + COPIES * stored.bson.length;
        }

        @Override
        public void write(WriteBuffer buffer, Stored stored) {
            buffer.putVarInt(stored.bson.length).put(stored.bson);
        }

        @Override
        public Stored read(ByteBuffer buffer) {
            byte[] bson = new byte[DataUtils.readVarInt(buffer)];
            buffer.get(bson);
            return new Stored(bson, null);
        }

        @Override
        public Stored[] createStorage(int size) {
            return new Stored[size];
        }
    }
}
