package id.kawal.routing.application;

import static java.util.stream.Collectors.groupingBy;

import id.kawal.events.DataKey;
import id.kawal.events.SealedValue;
import id.kawal.routing.domain.directory.Agency;
import id.kawal.sealed.ComplaintKeys;
import id.kawal.sealed.KeyedHash;
import id.kawal.sealed.Seals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the other services who stands on which post. An entry that did not change is not told
 * again.
 */
public final class PublishingDirectory {

    private static final String PURPOSE = "directory-entry";

    private final Placing placing;
    private final Seats seats;
    private final ComplaintKeys keys;
    private final Seals seals;
    private final KeyedHash hash;

    public PublishingDirectory(
            Placing placing, Seats seats, ComplaintKeys keys, Seals seals, KeyedHash hash) {
        this.placing = placing;
        this.seats = seats;
        this.keys = keys;
        this.seals = seals;
        this.hash = hash;
    }

    /**
     * Publishes what is new or changed among these seats, and takes back the units that are no more
     * among them. No seat at all is a setting that is missing, not an order to forget everybody.
     */
    public void publish(List<Seat> all) {
        var byUnit =
                all.stream()
                        .collect(
                                groupingBy(
                                        Seat::unit,
                                        LinkedHashMap::new,
                                        java.util.stream.Collectors.toList()));
        byUnit.forEach(this::publish);
        if (!byUnit.isEmpty()) {
            seats.published().stream()
                    .filter(unit -> !byUnit.containsKey(unit))
                    .forEach(seats::retract);
        }
    }

    private void publish(String unit, List<Seat> ofUnit) {
        var fingerprint = hash.of(PURPOSE, plain(ofUnit));
        if (!seats.isPublished(unit, fingerprint)) {
            var wrapped = keys.create(unit, Set.of(DataKey.DIRECTORY));
            var sealed = ofUnit.stream().map(seat -> sealed(unit, seat)).toList();
            var entry = new Seats.Entry(unit, region(unit), name(unit), sealed);
            seats.publish(entry, fingerprint, wrapped);
        }
    }

    private Seats.SealedSeat sealed(String unit, Seat seat) {
        return new Seats.SealedSeat(
                seat.role(),
                seat.personId(),
                seal(unit, "seat.name", seat.name()),
                seal(unit, "seat.email", seat.email()),
                seal(unit, "seat.phone", seat.phone()),
                seat.language());
    }

    private @Nullable SealedValue seal(String unit, String field, @Nullable String clear) {
        return clear == null ? null : seals.seal(unit, DataKey.DIRECTORY, field, clear);
    }

    private String name(String unit) {
        return placing.agency(unit)
                .map(Agency::name)
                .or(() -> placing.region(unit).map(region -> region.region().title()))
                .orElse(unit);
    }

    /** {@code 63.02} for {@code 63.02.PUPR}, {@code 63} for {@code 63.OMBUDSMAN}. */
    private String region(String unit) {
        var dot = unit.lastIndexOf('.');
        return placing.region(unit).isPresent() || dot < 0 ? unit : unit.substring(0, dot);
    }

    private static String plain(List<Seat> ofUnit) {
        var all = new StringBuilder();
        for (var seat : ofUnit) {
            all.append(seat.post())
                    .append('\n')
                    .append(seat.personId())
                    .append('\n')
                    .append(seat.name())
                    .append('\n')
                    .append(seat.email())
                    .append('\n')
                    .append(seat.phone())
                    .append('\n')
                    .append(seat.language())
                    .append('\n');
        }
        return all.toString();
    }
}
