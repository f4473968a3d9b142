package id.kawal.intake.application.imports;

import static java.util.stream.Collectors.joining;

import id.kawal.events.UpstreamState;
import id.kawal.intake.application.Region;
import id.kawal.intake.application.Regions;
import id.kawal.intake.application.imports.ImportOptions.EmptyStatus;
import id.kawal.intake.domain.TrackingId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes reports of the rows of one export. */
final class RowReader {

    /** A sealed text of this length and its fact stay well below what a broker takes. */
    private static final int TEXT_LIMIT = 100_000;

    private static final int TITLE_LIMIT = 1_000;
    private static final int TITLE_OF_TEXT = 80;
    private static final int PLACE_LIMIT = 500;
    private static final int NAME_LIMIT = 200;
    private static final int CELL_IN_CLEAR_LIMIT = 200;
    private static final String RECEIVED_ON = "Tanggal Laporan Masuk";
    private static final String TITLE = "Judul Laporan";

    private final Regions regions;
    private final ImportOptions options;
    private final @Nullable String generatedOn;
    private final @Nullable Region fileRegion;
    private final Instant now;

    /**
     * @param fileRegion of rows that name no government; null where the file does not tell
     */
    RowReader(
            Regions regions,
            ImportOptions options,
            Sheet sheet,
            @Nullable Region fileRegion,
            Instant now) {
        this.regions = regions;
        this.options = options;
        this.generatedOn = sheet.generatedOn();
        this.fileRegion = fileRegion;
        this.now = now;
    }

    /** A row is a report or is rejected. */
    sealed interface Reading {}

    record Read(UpstreamReport report) implements Reading {}

    record Unread(Rejection rejection) implements Reading {}

    Reading read(SheetRow row) {
        var cell = row.cell("Tracking ID");
        var trackingId = TrackingId.parse(cell);
        if (row.defect() != null) {
            var shown = trackingId.isEmpty() ? null : shown(trackingId.get(), row);
            return new Unread(new Rejection(row.number(), shown, row.defect()));
        }
        if (trackingId.isEmpty()) {
            var reason =
                    cell == null
                            ? RejectionReason.TRACKING_ID_MISSING
                            : RejectionReason.TRACKING_ID_UNREADABLE;
            return new Unread(new Rejection(row.number(), null, reason));
        }
        try {
            return new Read(report(trackingId.get(), row));
        } catch (Unusable unusable) {
            return new Unread(
                    new Rejection(row.number(), shown(trackingId.get(), row), unusable.reason));
        }
    }

    /**
     * A line break without quotes tears a row apart, and a piece may begin with anything, a
     * telephone number too: only beside a date it is the number of a report.
     */
    private static @Nullable String shown(TrackingId trackingId, SheetRow row) {
        var day = row.cell(RECEIVED_ON);
        try {
            return day != null && UpstreamWords.date(day).getYear() > 0 ? trackingId.value() : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private UpstreamReport report(TrackingId trackingId, SheetRow row) {
        var region = region(row);
        var zone = options.zone() == null ? region.zone() : options.zone();
        var text = text(row);
        var type = row.cell("Tipe Laporan (Anonim/Rahasia)");
        var status = clear(row.cell("Status Laporan"));
        return new UpstreamReport(
                trackingId,
                region,
                receivedAt(row, zone),
                UpstreamWords.classification(row.cell("Klasifikasi Laporan")),
                clear(row.cell("Kategori")),
                title(row, text),
                text,
                within(PLACE_LIMIT, place(row), RejectionReason.PLACE_TOO_LONG),
                within(NAME_LIMIT, row.cell("Nama Pelapor"), RejectionReason.NAME_TOO_LONG),
                UpstreamWords.anonymous(type),
                UpstreamWords.confidential(type),
                clear(row.cell("Sumber Laporan")),
                clear(row.cell("Instansi Terdisposisi")),
                status,
                UpstreamWords.state(status).orElseGet(this::stateOfEmpty),
                exportedAt(zone));
    }

    /**
     * The reporter's own place does not count: it is where the telephone was, and may lie outside.
     */
    private Region region(SheetRow row) {
        var given = options.regionCode();
        Optional<Region> found =
                given != null
                        ? regions.find(given)
                        : regions.ofGovernment(row.cell(FileRegion.GOVERNMENT))
                                .or(() -> Optional.ofNullable(fileRegion));
        return found.orElseThrow(() -> new Unusable(RejectionReason.REGION_UNKNOWN));
    }

    private Instant receivedAt(SheetRow row, ZoneId zone) {
        var day = row.cell(RECEIVED_ON);
        if (day == null) {
            throw new Unusable(RejectionReason.DATE_MISSING);
        }
        try {
            var local =
                    LocalDateTime.of(
                            UpstreamWords.date(day),
                            UpstreamWords.time(row.cell("Waktu Laporan Masuk")));
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
    private static String text(SheetRow row) {
        var written =
                Stream.of("Isi Laporan Awal", "Isi Laporan Akhir", TITLE)
                        .map(row::cell)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow(() -> new Unusable(RejectionReason.TEXT_MISSING));
        if (written.length() > TEXT_LIMIT) {
            throw new Unusable(RejectionReason.TEXT_TOO_LONG);
        }
        return written;
    }

    private static String title(SheetRow row, String text) {
        var title = within(TITLE_LIMIT, row.cell(TITLE), RejectionReason.TITLE_TOO_LONG);
        if (title != null) {
            return title;
        }
        var line = text.lines().findFirst().orElse(text);
        return line.substring(0, line.offsetByCodePoints(0, shown(line)));
    }

    private static @Nullable String within(
            int limit, @Nullable String cell, RejectionReason otherwise) {
        if (cell != null && cell.length() > limit) {
            throw new Unusable(otherwise);
        }
        return cell;
    }

    private static int shown(String line) {
        return Math.min(TITLE_OF_TEXT, line.codePointCount(0, line.length()));
    }

    private static @Nullable String place(SheetRow row) {
        var place =
                Stream.of("Kelurahan", "Kecamatan", "Kota/Kabupaten", "Provinsi")
                        .map(row::cell)
                        .filter(Objects::nonNull)
                        .collect(joining(", "));
        return place.isEmpty() ? null : place;
    }

    private UpstreamState stateOfEmpty() {
        return options.emptyStatus() == EmptyStatus.OPEN
                ? UpstreamState.OPEN
                : UpstreamState.CLOSED;
    }

    /** The file's own date counts before what somebody says of it; never later than now. */
    private @Nullable Instant exportedAt(ZoneId zone) {
        var local = Optional.ofNullable(generatedOn).flatMap(RowReader::generated);
        var asOf = options.asOf();
        return local.or(() -> Optional.ofNullable(asOf).map(RowReader::endOf))
                .map(it -> it.atZone(zone).toInstant())
                .map(it -> it.isAfter(now) ? now : it)
                .orElse(null);
    }

    private static Optional<LocalDateTime> generated(String cell) {
        try {
            var day = UpstreamWords.date(cell);
            return Optional.of(
                    UpstreamWords.timeBehind(cell).map(day::atTime).orElseGet(() -> endOf(day)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** For what the export shows may have happened on that day. */
    private static LocalDateTime endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59));
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
