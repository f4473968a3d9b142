package id.kawal.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.notification.domain.directory.AgencyEntry;
import id.kawal.notification.domain.directory.Seat;
import id.kawal.notification.domain.dossier.Contact;
import id.kawal.notification.domain.dossier.SealedText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link Directory} promises, of the fake and of the database alike. */
public interface DirectoryContract {

    Directory directory();

    @Test
    default void the_last_entry_counts_and_a_removed_one_is_gone() {
        var email = new SealedText("DIRECTORY", "post.email", "c1pher");
        var first = entry("Dinas PUPR", new Seat("HEAD", "p-1", new Contact(email, null), "id"));
        var second = entry("Dinas PUPR", new Seat("HEAD", "p-2", Contact.NONE, "en"));

        directory().keep(first);
        assertThat(directory().agency("63.02.PUPR")).contains(first);
        directory().keep(second);
        directory().keep(second);
        assertThat(directory().agency("63.02.PUPR")).contains(second);
        directory().forget("63.02.PUPR");
        directory().forget("63.02.PUPR");
        assertThat(directory().agency("63.02.PUPR")).isEmpty();
    }

    private static AgencyEntry entry(String name, Seat seat) {
        return new AgencyEntry("63.02.PUPR", "63.02", name, List.of(seat));
    }
}
