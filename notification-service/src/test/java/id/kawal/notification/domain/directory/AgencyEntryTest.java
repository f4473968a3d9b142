package id.kawal.notification.domain.directory;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.notification.domain.dossier.Contact;
import id.kawal.notification.domain.dossier.SealedText;
import id.kawal.notification.domain.notice.Channel.Address;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgencyEntryTest {

    private final SealedText email = new SealedText("DIRECTORY", "post.email", "x");
    private final Seat head = new Seat("HEAD", "p-1", new Contact(email, null), "id");
    private final AgencyEntry entry =
            new AgencyEntry("63.02.PUPR", "63.02", "Dinas PUPR", List.of(head));

    @Test
    void a_seat_is_found_by_its_title() {
        assertThat(entry.seat("HEAD")).contains(head);
        assertThat(entry.seat("FOCAL_POINT")).isEmpty();
    }

    @Test
    void whoever_sits_there_is_reached_where_an_address_is_kept() {
        assertThat(head.at(Address.MAILBOX)).isEqualTo(email);
        assertThat(head.at(Address.TELEPHONE)).isNull();
    }
}
