package id.kawal.intake.application.imports;

import id.kawal.events.Classification;
import id.kawal.events.UpstreamState;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the words of an SP4N-LAPOR! export mean, as they were met in the exports of two governments
 * (2021-2024) and on the dashboard of SP4N.
 */
final class UpstreamWords {

    private static final Map<String, Classification> CLASSIFICATIONS =
            Map.of(
                    "pengaduan berkadar pengawasan", Classification.OVERSIGHT_COMPLAINT,
                    "pengaduan tidak berkadar pengawasan", Classification.SERVICE_COMPLAINT,
                    "aspirasi", Classification.ASPIRATION,
                    "permintaan informasi", Classification.INFORMATION_REQUEST);

    /** By how the status begins; the first that fits. */
    private static final List<Map.Entry<String, UpstreamState>> STATES =
            List.of(
                    Map.entry("ditutup", UpstreamState.CLOSED),
                    Map.entry("diarsipkan", UpstreamState.ARCHIVED),
                    Map.entry("arsip", UpstreamState.ARCHIVED),
                    Map.entry("menunggu kelengkapan", UpstreamState.AWAITING_CITIZEN),
                    Map.entry("terdisposisi selesai", UpstreamState.ANSWERED),
                    Map.entry("selesai", UpstreamState.ANSWERED),
                    Map.entry("terdisposisi", UpstreamState.OPEN),
                    Map.entry("belum", UpstreamState.OPEN),
                    Map.entry("sedang", UpstreamState.OPEN),
                    Map.entry("diproses", UpstreamState.OPEN),
                    Map.entry("tertunda", UpstreamState.OPEN));

    /** English months, and the Indonesian ones where they differ. */
    private static final Map<String, Integer> MONTHS =
            Map.ofEntries(
                    Map.entry("jan", 1),
                    Map.entry("feb", 2),
                    Map.entry("peb", 2),
                    Map.entry("mar", 3),
                    Map.entry("apr", 4),
                    Map.entry("may", 5),
                    Map.entry("mei", 5),
                    Map.entry("jun", 6),
                    Map.entry("jul", 7),
                    Map.entry("aug", 8),
                    Map.entry("agu", 8),
                    Map.entry("agt", 8),
                    Map.entry("sep", 9),
                    Map.entry("oct", 10),
                    Map.entry("okt", 10),
                    Map.entry("nov", 11),
                    Map.entry("nop", 11),
                    Map.entry("dec", 12),
                    Map.entry("des", 12));

    private static final Pattern WRITTEN_DATE =
            Pattern.compile("(\\d{1,2})[ -]([A-Za-z]{3})[A-Za-z]*[ -](\\d{4})\\b");

    private static final Pattern WRITTEN_TIME =
            Pattern.compile("\\d[ ,T]+(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?");

    private UpstreamWords() {}

    /** The class, or null: where the cell is empty or says something new, routing decides. */
    static @Nullable Classification classification(@Nullable String cell) {
        return cell == null ? null : CLASSIFICATIONS.get(cell.toLowerCase(Locale.ROOT));
    }

    /** The state, or empty where the cell is or says something new. */
    static Optional<UpstreamState> state(@Nullable String cell) {
        if (cell == null) {
            return Optional.empty();
        }
        var status = cell.toLowerCase(Locale.ROOT);
        return STATES.stream()
                .filter(entry -> status.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    static boolean anonymous(@Nullable String type) {
        return type != null && type.toLowerCase(Locale.ROOT).contains("anonim");
    }

    /** A type nobody has met is kept confidential until somebody looks. */
    static boolean confidential(@Nullable String type) {
        return type != null && !type.equalsIgnoreCase("anonim");
    }

    /**
     * A day as {@code 24 Feb 2024}, {@code 24 Agt 2023} or {@code 2024-02-24}; a time behind it
     * does not count.
     *
     * @throws DateTimeException for anything else
     */
    static LocalDate date(String cell) {
        var written = WRITTEN_DATE.matcher(cell);
        if (!written.lookingAt()) {
            return LocalDate.parse(cell.substring(0, Math.min(cell.length(), 10)));
        }
        var month = MONTHS.get(written.group(2).toLowerCase(Locale.ROOT));
        if (month == null) {
            throw new DateTimeException("no month");
        }
        return LocalDate.of(
                Integer.parseInt(written.group(3)), month, Integer.parseInt(written.group(1)));
    }

    /** The time that stands behind a day, as in {@code 1 Jul 2023 14:05}; empty without one. */
    static Optional<LocalTime> timeBehind(String date) {
        var written = WRITTEN_TIME.matcher(date);
        if (!written.find()) {
            return Optional.empty();
        }
        var seconds = written.group(3) == null ? "00" : written.group(3);
        var hour = written.group(1).length() == 1 ? "0" + written.group(1) : written.group(1);
        return Optional.of(LocalTime.parse(hour + ":" + written.group(2) + ":" + seconds));
    }

    /**
     * A time as {@code 00:41:43} or {@code 7:05}; midnight where there is none.
     *
     * @throws DateTimeException for anything else
     */
    static LocalTime time(@Nullable String cell) {
        if (cell == null) {
            return LocalTime.MIDNIGHT;
        }
        return LocalTime.parse(cell.length() > 1 && cell.charAt(1) == ':' ? "0" + cell : cell);
    }
}
