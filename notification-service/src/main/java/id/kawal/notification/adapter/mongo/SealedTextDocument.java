package id.kawal.notification.adapter.mongo;

import id.kawal.notification.domain.dossier.Contact;
import id.kawal.notification.domain.dossier.SealedText;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Sealed contacts as documents. */
final class SealedTextDocument {

    private SealedTextDocument() {}

    static Document of(Contact contact) {
        return new Document("email", of(contact.email())).append("phone", of(contact.phone()));
    }

    static Contact contact(Document document) {
        return new Contact(
                sealed(document.get("email", Document.class)),
                sealed(document.get("phone", Document.class)));
    }

    private static @Nullable Document of(@Nullable SealedText sealed) {
        return sealed == null
                ? null
                : new Document("key", sealed.key())
                        .append("field", sealed.field())
                        .append("ciphertext", sealed.ciphertext());
    }

    private static @Nullable SealedText sealed(@Nullable Document document) {
        return document == null
                ? null
                : new SealedText(
                        document.getString("key"),
                        document.getString("field"),
                        document.getString("ciphertext"));
    }
}
