package id.kawal.systemtests.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/** The local time of a region of the scenario. */
record Zones(ZoneId zone) {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int OPENING_HOUR = 8;
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("EEE dd MMM HH:mm", Locale.ENGLISH);

    /** Kalimantan Tengah keeps Western time, Selatan and Timur Central time. */
    static Zones of(String regionCode) {
        return new Zones(
                ZoneId.of(regionCode.startsWith("62") ? "Asia/Pontianak" : "Asia/Makassar"));
    }

    LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** For people: "Mon 05 Jan 08:00 WITA". */
    String tell(Instant instant) {
        String label = zone.getId().equals("Asia/Pontianak") ? "WIB " : "WITA";
        return LOCAL.format(instant.atZone(zone)) + " " + label;
    }

    /** Officers and citizens of the demo rest at the weekend; public holidays they do not know. */
    Instant after(Instant from, double workingDays) {
        ZonedDateTime time = from.atZone(zone);
        for (int day = 0; day < (int) workingDays; day++) {
            time = overWeekend(time.plusDays(1));
        }
        double rest = workingDays - (int) workingDays;
        return overWeekend(time.plusMinutes(Math.round(rest * 24 * 60))).toInstant();
    }

    /** The next morning, not before the given one, at which offices open. */
    Instant morning(Instant notBefore) {
        ZonedDateTime time = notBefore.atZone(zone);
        ZonedDateTime today = time.toLocalDate().atTime(OPENING_HOUR, 0).atZone(zone);
        return overWeekend(today.isBefore(time) ? today.plusDays(1) : today).toInstant();
    }

    private static ZonedDateTime overWeekend(ZonedDateTime time) {
        ZonedDateTime day = time;
        while (WEEKEND.contains(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        return day;
    }
}
