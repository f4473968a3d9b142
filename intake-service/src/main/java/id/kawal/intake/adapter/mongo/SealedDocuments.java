package id.kawal.intake.adapter.mongo;

import id.kawal.events.DataKey;
import id.kawal.events.SealedValue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Sealed values in documents, as in facts: key, field, ciphertext. */
final class SealedDocuments {

    private SealedDocuments() {}

    static @Nullable Document write(@Nullable SealedValue value) {
        return value == null
                ? null
                : new Document("key", value.key().name())
                        .append("field", value.field())
                        .append("ciphertext", value.ciphertext());
    }

    static @Nullable SealedValue read(@Nullable Document document) {
        return document == null
                ? null
                : new SealedValue(
                        DataKey.valueOf(document.getString("key")),
                        document.getString("field"),
                        document.getString("ciphertext"));
    }
}
