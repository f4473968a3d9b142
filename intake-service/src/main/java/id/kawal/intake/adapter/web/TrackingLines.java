package id.kawal.intake.adapter.web;

import id.kawal.intake.application.timeline.Due;
import id.kawal.intake.application.timeline.TrackingView;
import id.kawal.webkit.TimelineEntry;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A tracking view put into words. */
final class TrackingLines {

    private static final List<String> TOLD_IN_TITLE =
            List.of("agency", "body", "rung", "clock", "by", "post", "purpose", "ground", "number");
    private static final List<String> CODES =
            List.of("rung", "clock", "by", "purpose", "ground", "classification");

    private final PageWords words;

    TrackingLines(PageWords words) {
        this.words = words;
    }

    /** A deadline as the page shows it; the kind is a colour, the text says the same. */
    record Deadline(String name, String day, String kind, String standing, boolean provisional) {}

    /** Newest first. */
    List<TimelineEntry> entries(TrackingView view, Locale locale) {
        var entries = new ArrayList<TimelineEntry>();
        for (var line : view.lines().reversed()) {
            entries.add(
                    new TimelineEntry(
                            line.at().atZone(view.zone()).toOffsetDateTime(),
                            title(line, locale),
                            detail(line),
                            null,
                            entries.isEmpty()));
        }
        return entries;
    }

    private String title(TrackingView.Line line, Locale locale) {
        var told =
                TOLD_IN_TITLE.stream()
                        .filter(line.details()::containsKey)
                        .map(name -> value(name, line.details().getOrDefault(name, ""), locale))
                        .findFirst()
                        .orElse("");
        return words.of("timeline." + line.type(), locale, told);
    }

    private String value(String name, String value, Locale locale) {
        return CODES.contains(name) ? words.ofCode(value, locale) : value;
    }

    private static @Nullable String detail(TrackingView.Line line) {
        return line.words() == null || line.words().isEmpty() ? null : line.words();
    }

    List<Deadline> deadlines(TrackingView view, Locale locale) {
        return Stream.of("FIRST_RESPONSE", "RESOLUTION", "CITIZEN", "CITIZEN_REPLY")
                .flatMap(kind ->
                        view.deadlines().containsKey(kind)
                                ? Stream.of(deadline(view, kind, locale))
                                : Stream.empty())
                .collect(Collectors.toList());
    }

    private Deadline deadline(TrackingView view, String kind, Locale locale) {
        var due = view.deadlines().get(kind);
        if (due == null) {
            throw new IllegalArgumentException(kind);
        }
        return new Deadline(
                words.ofCode(kind, locale),
                day(due.dueAt(), view.zone(), locale),
                colour(due.run()),
                words.of("due." + due.run(), locale),
                due.provisional());
    }

    private static String colour(Due.Run run) {
        return switch (run) {
            case RUNNING -> "neutral";
            case SUSPENDED -> "soon";
            case MET -> "good";
            case MISSED -> "late";
        };
    }

    private static String day(OffsetDateTime at, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", locale)
                .format(at.atZoneSameInstant(zone));
    }

    /** A moment in the region's own time, with the name of its zone. */
    static String moment(Instant at, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm zzz", locale)
                .format(at.atZone(zone));
    }
}
