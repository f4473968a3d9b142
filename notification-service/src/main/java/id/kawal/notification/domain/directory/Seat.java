package id.kawal.notification.domain.directory;

import id.kawal.notification.domain.dossier.Contact;
import id.kawal.notification.domain.dossier.SealedText;
import id.kawal.notification.domain.notice.Channel.Address;
import org.jspecify.annotations.Nullable;

/**
 * Who stands on a post.
 *
 * @param title {@code HEAD} or {@code FOCAL_POINT}
 * @param personId opaque
 * @param language BCP 47 tag; Indonesian where none is given
 */
public record Seat(String title, String personId, Contact contact, String language) {

    public @Nullable SealedText at(Address kind) {
        return contact.at(kind);
    }
}
