package id.kawal.intake.application.imports;

import static java.util.stream.Collectors.joining;

import id.kawal.events.UpstreamState;
import id.kawal.intake.application.Region;
import id.kawal.intake.application.Regions;
import id.kawal.intake.application.imports.ImportOptions.EmptyStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes reports of the rows of one export. */
final class RowReader {

    private static final int TEXT_LIMIT = 100_000;
    private static final int TITLE_OF_TEXT = 80;
    private static final int CELL_IN_CLEAR_LIMIT = 200;

    private final Regions regions;
    private final ImportOptions options;
    private final @Nullable LocalDate exportedOn;
    private final @Nullable String institution;
    private final Instant now;

    RowReader(Regions regions, ImportOptions options, Sheet sheet, Instant now) {
        this.regions = regions;
        this.options = options;
        this.exportedOn = exportedOn(sheet, options);
        this.institution = sheet.institution();
        this.now = now;
    }

    /** The file's own date counts before what somebody says of it. */
    private static @Nullable LocalDate exportedOn(Sheet sheet, ImportOptions options) {
        var generated = sheet.generatedOn();
        try {
            return generated == null ? options.asOf() : UpstreamWords.date(generated);
        } catch (DateTimeException unreadable) {
            return options.asOf();
        }
    }

    /** A row is a report or is rejected. */
    sealed interface Reading {}

    record Read(UpstreamReport report) implements Reading {}

    record Unread(Rejection rejection) implements Reading {}

    Reading read(SheetRow row) {
        var cells = row.cells();
        var trackingId = cells.get("Tracking ID");
        if (row.defect() != null) {
            return new Unread(new Rejection(row.number(), null, row.defect()));
        }
        if (trackingId == null || trackingId.length() > CELL_IN_CLEAR_LIMIT) {
            return new Unread(
                    new Rejection(row.number(), null, RejectionReason.TRACKING_ID_MISSING));
        }
        try {
            return new Read(report(trackingId, cells));
        } catch (Unusable unusable) {
            return new Unread(new Rejection(row.number(), trackingId, unusable.reason));
        }
    }

    private UpstreamReport report(String trackingId, Map<String, String> cells) {
        var region = region(cells);
        var zone = options.zone() == null ? region.zone() : options.zone();
        var text = text(cells);
        var type = cells.get("Tipe Laporan (Anonim/Rahasia)");
        var status = clear(cells.get("Status Laporan"));
        return new UpstreamReport(
                trackingId,
                region,
                receivedAt(cells, zone),
                UpstreamWords.classification(cells.get("Klasifikasi Laporan")),
                clear(cells.get("Kategori")),
                title(cells, text),
                text,
                place(cells),
                cells.get("Nama Pelapor"),
                UpstreamWords.anonymous(type),
                UpstreamWords.confidential(type),
                clear(cells.get("Sumber Laporan")),
                clear(cells.get("Instansi Terdisposisi")),
                status,
                UpstreamWords.state(status).orElseGet(this::stateOfEmpty),
                exportedAt(zone));
    }

    /**
     * The reporter's own place does not count: it is where the telephone was, and may lie outside.
     */
    private Region region(Map<String, String> cells) {
        var given = options.regionCode();
        Optional<Region> found =
                given != null
                        ? regions.find(given)
                        : regions.ofGovernment(cells.get("Instansi Induk"))
                                .or(() -> regions.ofGovernment(institution));
        return found.orElseThrow(() -> new Unusable(RejectionReason.REGION_UNKNOWN));
    }

    private Instant receivedAt(Map<String, String> cells, ZoneId zone) {
        var day = cells.get("Tanggal Laporan Masuk");
        if (day == null) {
            throw new Unusable(RejectionReason.DATE_MISSING);
        }
        try {
            var local =
                    LocalDateTime.of(
                            UpstreamWords.date(day),
                            UpstreamWords.time(cells.get("Waktu Laporan Masuk")));
            var instant = local.atZone(zone).toInstant();
            if (instant.isAfter(now)) {
                throw new Unusable(RejectionReason.DATE_IN_FUTURE);
            }
            return instant;
        } catch (DateTimeException unreadable) {
            throw new Unusable(RejectionReason.DATE_UNREADABLE);
        }
    }

    /** What the reporter wrote; what an administrator made of it only where that is missing. */
    private static String text(Map<String, String> cells) {
        var text = cells.getOrDefault("Isi Laporan Awal", cells.get("Isi Laporan Akhir"));
        var written = text == null ? cells.get("Judul Laporan") : text;
        if (written == null) {
            throw new Unusable(RejectionReason.TEXT_MISSING);
        }
        if (written.length() > TEXT_LIMIT) {
            throw new Unusable(RejectionReason.TEXT_TOO_LONG);
        }
        return written;
    }

    private static String title(Map<String, String> cells, String text) {
        var title = cells.get("Judul Laporan");
        if (title != null && title.length() <= TEXT_LIMIT) {
            return title;
        }
        var line = text.lines().findFirst().orElse(text);
        return line.substring(0, line.offsetByCodePoints(0, shown(line)));
    }

    private static int shown(String line) {
        return Math.min(TITLE_OF_TEXT, line.codePointCount(0, line.length()));
    }

    private static @Nullable String place(Map<String, String> cells) {
        var place =
                Stream.of("Kelurahan", "Kecamatan", "Kota/Kabupaten", "Provinsi")
                        .map(cells::get)
                        .filter(Objects::nonNull)
                        .collect(joining(", "));
        return place.isEmpty() ? null : place;
    }

    private UpstreamState stateOfEmpty() {
        return options.emptyStatus() == EmptyStatus.OPEN
                ? UpstreamState.OPEN
                : UpstreamState.CLOSED;
    }

    /** The end of that day, for what it shows may have happened on it; never later than now. */
    private @Nullable Instant exportedAt(ZoneId zone) {
        if (exportedOn == null) {
            return null;
        }
        var endOfDay = exportedOn.atTime(LocalTime.of(23, 59, 59)).atZone(zone).toInstant();
        return endOfDay.isAfter(now) ? now : endOfDay;
    }

    /** What travels in clear is a short word of the upstream system, never a letter. */
    private static @Nullable String clear(@Nullable String cell) {
        return cell == null || cell.length() > CELL_IN_CLEAR_LIMIT ? null : cell;
    }

    private static final class Unusable extends RuntimeException {
        private final RejectionReason reason;

        Unusable(RejectionReason reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }
    }
}
