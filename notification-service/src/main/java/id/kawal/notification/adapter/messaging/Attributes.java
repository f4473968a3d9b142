package id.kawal.notification.adapter.messaging;

import id.kawal.notification.domain.RegionZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What conditions ask about a fact and templates show of it; what is not there is left out. */
final class Attributes {

    private final Map<String, String> byName = new HashMap<>();

    private Attributes() {}

    static Attributes none() {
        return new Attributes();
    }

    static Attributes of(String name, @Nullable Object value) {
        return none().and(name, value);
    }

    Attributes and(String name, @Nullable Object value) {
        if (value != null) {
            byName.put(name, value.toString());
        }
        return this;
    }

    /** Codes, separated by commas. */
    Attributes and(String name, List<String> codes) {
        byName.put(name, String.join(",", codes));
        return this;
    }

    /** The local day of a deadline, which carries its region's offset. */
    Attributes day(String name, OffsetDateTime end) {
        return day(name, end.toLocalDate());
    }

    Attributes day(String name, LocalDate day) {
        return and(name, (Object) day);
    }

    /** The local day of an instant in a region. */
    Attributes day(String name, Instant instant, String regionCode) {
        return day(name, instant.atZone(RegionZone.of(regionCode)).toLocalDate());
    }

    Map<String, String> map() {
        return byName;
    }
}
