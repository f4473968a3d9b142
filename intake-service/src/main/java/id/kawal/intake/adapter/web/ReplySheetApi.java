package id.kawal.intake.adapter.web;

import id.kawal.chassis.access.Caller;
import id.kawal.chassis.access.Role;
import id.kawal.chassis.problem.RuleRefused;
import id.kawal.intake.application.Region;
import id.kawal.intake.application.Regions;
import id.kawal.intake.application.imports.ReplySheet;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers given here to imported reports, as a CSV to be read in upstream. */
@RestController
class ReplySheetApi {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMM yyyy,HH:mm:ss", Locale.ENGLISH);

    private final ReplySheet sheet;
    private final Regions regions;

    ReplySheetApi(ReplySheet sheet, Regions regions) {
        this.sheet = sheet;
        this.regions = regions;
    }

    /**
     * Gives the answers to imported reports as a CSV. Operators and coordinators of the region may;
     * refused for any other region.
     *
     * @param since only answers given on this day or later, so that those sent are not sent again
     */
    @GetMapping("/api/v1/imports/reply-sheet")
    ResponseEntity<String> write(
            @RequestParam String region,
            @RequestParam(required = false) @Nullable LocalDate since,
            Caller caller)
            throws IOException {
        var found =
                regions.find(region)
                        .orElseThrow(() -> RuleRefused.invalid("REGION_UNKNOWN", "region"));
        if (!caller.is(Role.OPERATOR) && !caller.covers(region)) {
            throw RuleRefused.forbidden("REGION_NOT_YOURS");
        }
        // Whole before its first byte leaves: cut short it would look like one without answers.
        var rows = new StringWriter();
        try (var csv = new CSVPrinter(rows, CSVFormat.RFC4180)) {
            csv.printRecord(
                    "Tracking ID", "Tanggal Jawaban", "Waktu Jawaban", "Instansi", "Jawaban");
            var from = since == null ? Instant.MIN : since.atStartOfDay(found.zone()).toInstant();
            sheet.write(region, from, reply -> print(csv, found, reply));
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"jawaban-" + found.code() + ".csv\"")
                .body(rows.toString());
    }

    private static void print(CSVPrinter csv, Region region, ReplySheet.Reply reply) {
        var at = DATE.format(reply.answeredAt().atZone(region.zone())).split(",", -1);
        try {
            csv.printRecord(
                    harmless(reply.trackingId()),
                    at[0],
                    at[1],
                    harmless(reply.agencyCode()),
                    harmless(reply.text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A spreadsheet would run a cell that begins like a formula. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
