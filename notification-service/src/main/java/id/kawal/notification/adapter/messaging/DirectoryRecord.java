package id.kawal.notification.adapter.messaging;

import id.kawal.events.SealedValue;
import id.kawal.notification.domain.directory.AgencyEntry;
import id.kawal.notification.domain.directory.Seat;
import id.kawal.notification.domain.dossier.Contact;
import id.kawal.notification.domain.dossier.SealedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value of a record of the topic {@code agency-directory}. */
record DirectoryRecord(
        String agencyCode, String regionCode, String name, @Nullable List<SeatRecord> posts) {

    /** A post as the directory writes it: a title, or a whole post code that ends with it. */
    record SeatRecord(
            String post,
            String personId,
            @Nullable SealedValue name,
            @Nullable SealedValue email,
            @Nullable SealedValue phone,
            @Nullable String language) {

        Seat seat() {
            return new Seat(
                    post.substring(post.lastIndexOf('/') + 1),
                    personId,
                    new Contact(sealed(email), sealed(phone)),
                    language == null ? "id" : language);
        }
    }

    AgencyEntry entry() {
        var seats = posts == null ? List.<SeatRecord>of() : posts;
        return new AgencyEntry(
                agencyCode, regionCode, name, seats.stream().map(SeatRecord::seat).toList());
    }

    private static @Nullable SealedText sealed(@Nullable SealedValue value) {
        return value == null
                ? null
                : new SealedText(value.key().name(), value.field(), value.ciphertext());
    }
}
