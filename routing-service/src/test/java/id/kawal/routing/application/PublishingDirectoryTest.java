package id.kawal.routing.application;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.events.DataKey;
import id.kawal.routing.adapter.catalogue.DirectoryFiles;
import id.kawal.routing.adapter.catalogue.RoutingRuleFiles;
import id.kawal.sealed.KeySource;
import id.kawal.sealed.KeyedHash;
import id.kawal.sealed.WrappedKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishingDirectoryTest {

    private static final Seat HEAD =
            new Seat("63.02.PUPR/HEAD", "p-1", "Kepala", "a@example.org", null, "id");
    private static final Seat SEKDA =
            new Seat("63.02/SEKDA", "p-2", "Sekda", "b@example.org", null, "id");

    private final InMemorySeats seats = new InMemorySeats();
    private final ReadableSeals seals = new ReadableSeals();
    private final PublishingDirectory publishing =
            new PublishingDirectory(
                    new Placing(DirectoryFiles.read(), RoutingRuleFiles.read()),
                    seats,
                    seals,
                    seals,
                    new KeyedHash(new OnlyHashing()));

    @Test
    void each_unit_is_told_once_until_it_changes() {
        publishing.publish(List.of(HEAD, SEKDA));
        publishing.publish(List.of(HEAD, SEKDA));

        assertThat(seats.entries)
                .extracting(Seats.Entry::agencyCode)
                .containsExactly("63.02.PUPR", "63.02");
        assertThat(seats.entries.getFirst().name()).contains("Kotabaru");
        assertThat(seats.entries.getFirst().regionCode()).isEqualTo("63.02");
    }

    @Test
    void a_unit_that_is_no_more_among_them_is_taken_back() {
        publishing.publish(List.of(HEAD, SEKDA));

        publishing.publish(List.of(SEKDA));

        assertThat(seats.retracted).containsExactly("63.02.PUPR");
        assertThat(seats.published()).containsExactly("63.02");
    }

    @Test
    void no_seat_at_all_is_a_missing_setting_and_takes_nobody_back() {
        publishing.publish(List.of(HEAD));

        publishing.publish(List.of());

        assertThat(seats.retracted).isEmpty();
    }

    /** Only good for fingerprints. */
    private static final class OnlyHashing implements KeySource {

        @Override
        public boolean holds(DataKey kind) {
            return false;
        }

        @Override
        public String primary(DataKey kind) {
            throw new UnsupportedOperationException();
        }

        @Override
        public WrappedKey wrap(DataKey kind, byte[] key, byte[] boundTo) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] unwrap(DataKey kind, WrappedKey wrapped, byte[] boundTo) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Signer signer() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String publicKeys() {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] mac(byte[] message) {
            return message.clone();
        }
    }
}
