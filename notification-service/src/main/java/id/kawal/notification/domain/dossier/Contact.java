package id.kawal.notification.domain.dossier;

import id.kawal.notification.domain.notice.Channel.Address;
import org.jspecify.annotations.Nullable;

/** How the citizen can be reached; either, both or none were given. */
public record Contact(@Nullable SealedText email, @Nullable SealedText phone) {

    public static final Contact NONE = new Contact(null, null);

    /** The address of this kind, or null where none was given. */
    public @Nullable SealedText at(Address kind) {
        return switch (kind) {
            case MAILBOX -> email;
            case TELEPHONE -> phone;
        };
    }
}
