package id.kawal.notification.domain.directory;

import java.util.List;
import java.util.Optional;

/** An agency of the directory, or an office of the region or the Ombudsman, with its seats. */
public record AgencyEntry(String agencyCode, String regionCode, String name, List<Seat> seats) {

    public AgencyEntry {
        seats = List.copyOf(seats);
    }

    public Optional<Seat> seat(String title) {
        return seats.stream().filter(seat -> seat.title().equals(title)).findFirst();
    }
}
