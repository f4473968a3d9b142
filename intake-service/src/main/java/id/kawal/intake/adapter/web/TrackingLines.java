package id.kawal.intake.adapter.web;

import id.kawal.intake.application.timeline.Due;
import id.kawal.intake.application.timeline.TrackingView;
import id.kawal.webkit.TimelineEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A tracking view put into words. */
final class TrackingLines {

    /** The first of these that a line has stands in its title. */
    private static final List<String> TOLD_IN_TITLE =
            List.of(
                    "agencyName",
                    "agency",
                    "body",
                    "rung",
                    "clock",
                    "by",
                    "post",
                    "purpose",
                    "ground",
                    "number",
                    "promisedBy",
                    "missing",
                    "hold",
                    "outcome",
                    "reason");

    private static final List<String> CODES =
            List.of(
                    "rung",
                    "clock",
                    "by",
                    "post",
                    "purpose",
                    "ground",
                    "classification",
                    "missing",
                    "hold",
                    "outcome",
                    "reason");

    private static final Pattern AGENCY_CODE = Pattern.compile("\\d{2}(?:\\.\\d{2})?\\.(.+)");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ROOT);

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
                            detail(line, locale),
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
        return words.telling("timeline." + line.type(), told, locale);
    }

    private String value(String name, String value, Locale locale) {
        if (CODES.contains(name)) {
            return Stream.of(value.split(", ", -1))
                    .map(code -> words.ofCode(code, locale))
                    .collect(Collectors.joining(", "));
        }
        return switch (name) {
            case "agency" -> shortName(value);
            case "promisedBy" -> DAY.withLocale(locale).format(LocalDate.parse(value));
            default -> value;
        };
    }

    /** An agency whose name no fact has told is shown by the short name in its code. */
    private static String shortName(String agency) {
        var code = AGENCY_CODE.matcher(agency);
        return code.matches() ? code.group(1) : agency;
    }

    private @Nullable String detail(TrackingView.Line line, Locale locale) {
        var details = line.details();
        if (details.containsKey("post")) { // who looked stands in the title, why below
            return words.ofCode(details.getOrDefault("reason", ""), locale);
        }
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
            case RUNNING, ENDED -> "neutral";
            case SUSPENDED -> "soon";
            case MET -> "good";
            case MISSED -> "late";
        };
    }

    private static String day(OffsetDateTime at, ZoneId zone, Locale locale) {
        return DAY.withLocale(locale).format(at.atZoneSameInstant(zone));
    }

    /** A moment in the region's own time, with the name of its zone. */
    static String moment(Instant at, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm zzz", locale)
                .format(at.atZone(zone));
    }
}
