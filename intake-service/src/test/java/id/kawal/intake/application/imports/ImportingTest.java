package id.kawal.intake.application.imports;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.events.Classification;
import id.kawal.events.ComplaintEvent;
import id.kawal.events.ComplaintImported;
import id.kawal.events.ImportMode;
import id.kawal.events.UpstreamChanged;
import id.kawal.events.UpstreamState;
import id.kawal.intake.adapter.data.RegionFile;
import id.kawal.intake.adapter.sp4n.Sp4nSheets;
import id.kawal.intake.application.InMemoryComplaints;
import id.kawal.intake.application.PaperSeals;
import id.kawal.intake.application.Vault;
import id.kawal.intake.application.imports.ImportOptions.EmptyStatus;
import id.kawal.intake.application.imports.ImportProgress.State;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportingTest {

    private static final String HEADER =
            "Tracking ID,Tanggal Laporan Masuk,Waktu Laporan Masuk,Klasifikasi Laporan,Kategori,"
                    + "Judul Laporan,Isi Laporan Awal,Tipe Laporan (Anonim/Rahasia),Sumber Laporan,"
                    + "Instansi Induk,Instansi Terdisposisi,Status Laporan,Kota/Kabupaten\n";
    private static final ImportOptions HISTORY =
            new ImportOptions(ImportMode.HISTORY, null, LocalDate.of(2024, 3, 1), null, null);
    private static final ImportOptions LIVE =
            new ImportOptions(ImportMode.LIVE, null, LocalDate.of(2024, 3, 1), null, null);

    @TempDir private Path folder;

    private final InMemoryComplaints complaints = new InMemoryComplaints();
    private final PaperSeals seals = new PaperSeals();
    private final InMemoryImportRuns runs = new InMemoryImportRuns();
    private final Clock clock = Clock.fixed(Instant.parse("2026-03-13T02:00:00Z"), ZoneOffset.UTC);
    private final Importing importing =
            new Importing(
                    new Sp4nSheets(),
                    RegionFile.read(),
                    new TakingOver(complaints, new Vault(seals, seals), clock),
                    runs,
                    new Importing.Times(clock, clock, _ -> {}));

    @Nested
    class A_row {

        @Test
        void becomes_a_complaint_with_its_original_date_status_and_agency() throws IOException {
            run(HISTORY, row("101", "Ditutup oleh Admin", "Dinas Perhubungan"));

            var imported = imported().getFirst();
            assertThat(imported.trackingId()).isEqualTo("101");
            assertThat(imported.regionCode()).isEqualTo("63.02");
            assertThat(imported.receivedAt()).isEqualTo("2024-02-23T16:41:43Z");
            assertThat(imported.upstreamStatus()).isEqualTo("Ditutup oleh Admin");
            assertThat(imported.upstreamState()).isEqualTo(UpstreamState.CLOSED);
            assertThat(imported.upstreamAgency()).isEqualTo("Dinas Perhubungan");
            assertThat(imported.classification()).isEqualTo(Classification.SERVICE_COMPLAINT);
            assertThat(imported.exportedAt()).isEqualTo("2024-03-01T15:59:59Z");
            assertThat(imported.mode()).isEqualTo(ImportMode.HISTORY);
        }

        @Test
        void keeps_its_texts_sealed_with_line_breaks_emoji_and_decoded_entities()
                throws IOException {
            run(
                    HISTORY,
                    "102,1 Jun 2023,07:18:00,,PJU,Gelap &amp; sepi,\"Baris satu\nbaris \"\"dua\"\" 🕯\","
                            + ",Website,Pemerintah Kabupaten Kotabaru,,,Kotabaru\n");

            var imported = imported().getFirst();
            assertThat(opened(imported, imported.title())).isEqualTo("Gelap & sepi");
            assertThat(opened(imported, imported.text())).isEqualTo("Baris satu\nbaris \"dua\" 🕯");
            assertThat(imported.toString()).doesNotContain("Baris satu", "Gelap");
        }

        @Test
        void of_an_hour_is_read_in_the_zone_given() throws IOException {
            var jakarta =
                    new ImportOptions(
                            ImportMode.HISTORY, null, null, ZoneId.of("Asia/Jakarta"), null);
            run(jakarta, row("103", "", ""));

            assertThat(imported().getFirst().receivedAt()).isEqualTo("2024-02-23T17:41:43Z");
        }

        @ParameterizedTest
        @CsvSource({
            "'', false, false",
            "Anonim, true, false",
            "Rahasia, false, true",
            "Anonim|Rahasia, true, true",
            "Baru, false, true"
        })
        void says_whether_it_is_anonymous_or_confidential(
                String type, boolean anonymous, boolean confidential) throws IOException {
            run(
                    HISTORY,
                    "104,1 Jun 2023,07:18:00,,PJU,Judul,Isi,"
                            + type
                            + ",SMS,"
                            + "Pemerintah Kabupaten Kotabaru,,,\n");

            assertThat(imported().getFirst().anonymous()).isEqualTo(anonymous);
            assertThat(imported().getFirst().confidential()).isEqualTo(confidential);
        }

        @ParameterizedTest
        @CsvSource({
            "Ditutup oleh Pelapor, CLOSED",
            "Diarsipkan oleh Sistem, ARCHIVED",
            "Menunggu Kelengkapan Informasi, AWAITING_CITIZEN",
            "Terdisposisi Belum Ditindaklanjuti, OPEN",
            "Terdisposisi Selesai, ANSWERED",
            "Sesuatu yang baru, OPEN",
            "'', OPEN"
        })
        void means_in_live_mode_what_its_status_says(String status, UpstreamState state)
                throws IOException {
            run(LIVE, row("105", status, "DLH"));

            assertThat(imported().getFirst().upstreamState()).isEqualTo(state);
        }

        @Test
        void without_status_is_closed_in_history_unless_told_otherwise() throws IOException {
            var open = new ImportOptions(ImportMode.HISTORY, null, null, null, EmptyStatus.OPEN);
            var closed = new ImportOptions(ImportMode.LIVE, null, null, null, EmptyStatus.CLOSED);

            run(HISTORY, row("106", "", "DLH"));
            run(open, row("107", "", "DLH"));
            run(closed, row("108", "", "DLH"));

            assertThat(imported())
                    .extracting(ComplaintImported::upstreamState)
                    .containsExactly(
                            UpstreamState.CLOSED, UpstreamState.OPEN, UpstreamState.CLOSED);
        }
    }

    @Nested
    class The_region {

        @Test
        void is_the_one_given_before_the_government_named() throws IOException {
            run(inRegion("64.01"), row("201", "", ""));

            assertThat(imported().getFirst().regionCode()).isEqualTo("64.01");
        }

        @Test
        void is_never_the_place_of_the_reporters_telephone() throws IOException {
            var report =
                    run(
                            HISTORY,
                            "202,1 Jun 2023,07:18:00,,PJU,Judul,Isi,,SMS,Dinas Kesehatan,,,Kotabaru\n");

            assertThat(reasons(report)).containsExactly(RejectionReason.REGION_UNKNOWN);
        }

        @Test
        void of_somebody_else_is_not_taken() throws IOException {
            var report =
                    importing.run(announced(HISTORY), csv(row("203", "", "")), "64.01"::equals);

            assertThat(reasons(report)).containsExactly(RejectionReason.REGION_NOT_YOURS);
            assertThat(complaints.size()).isZero();
        }
    }

    @Nested
    class A_bad_row {

        @Test
        void never_stops_the_rest_and_is_told_with_number_and_reason() throws IOException {
            var report =
                    run(
                            HISTORY,
                            row("301", "", "")
                                    + ",1 Jun 2023,07:18:00,,PJU,Judul,Isi,,SMS,Pemerintah Kabupaten Kotabaru,,,\n"
                                    + "302,31 Feb 2023,07:18:00,,PJU,J,Isi,,SMS,Pemerintah Kabupaten Kotabaru,,,\n"
                                    + "303,,07:18:00,,PJU,J,Isi,,SMS,Pemerintah Kabupaten Kotabaru,,,\n"
                                    + "304,1 Jun 2030,07:18:00,,PJU,J,Isi,,SMS,Pemerintah Kabupaten Kotabaru,,,\n"
                                    + "305,1 Jun 2023,07:18:00,,PJU,,,,SMS,Pemerintah Kabupaten Kotabaru,,,\n"
                                    + "306,1 Jun 2023,07:18:00,,PJU,J,Isi,,SMS,Pemerintah Kabupaten Kotabaru,,,,,,,x\n"
                                    + row("307", "", ""));

            assertThat(report.rows()).isEqualTo(8);
            assertThat(report.taken()).isEqualTo(2);
            assertThat(runs.rejections(report.id(), 0, 10))
                    .containsExactly(
                            new Rejection(3, null, RejectionReason.TRACKING_ID_MISSING),
                            new Rejection(4, null, RejectionReason.DATE_UNREADABLE),
                            new Rejection(5, null, RejectionReason.DATE_MISSING),
                            new Rejection(6, "304", RejectionReason.DATE_IN_FUTURE),
                            new Rejection(7, "305", RejectionReason.TEXT_MISSING),
                            new Rejection(8, "306", RejectionReason.TOO_MANY_CELLS));
        }

        @Test
        void with_a_quote_never_closed_does_not_swallow_the_rows_behind_it() throws IOException {
            var report =
                    run(
                            HISTORY,
                            row("311", "", "")
                                    + "312,1 Jun 2023,07:18:00,,PJU,\"Judul,Isi,,SMS,Pemerintah Kabupaten Kotabaru,,,\n"
                                    + row("313", "", "")
                                    + "314,1 Jun 2023,07:18:00,,PJU,\"Jud\"ul,Isi,,SMS,Pemerintah Kabupaten Kotabaru,,,\n"
                                    + row("315", "", ""));

            assertThat(report.rows()).isEqualTo(5);
            assertThat(report.taken()).isEqualTo(3);
            assertThat(reasons(report))
                    .containsExactly(
                            RejectionReason.QUOTE_NOT_CLOSED, RejectionReason.ROW_UNREADABLE);
        }

        @Test
        void adds_up_rows_are_taken_or_rejected() throws IOException {
            var rows = new StringBuilder();
            LongStream.rangeClosed(1, 600)
                    .forEach(id -> rows.append(id % 7 == 0 ? "x,y,z\n" : row("4" + id, "", "")));

            var report = run(HISTORY, rows.toString());

            assertThat(report.rows()).isEqualTo(600);
            assertThat(report.taken() + report.rejected()).isEqualTo(600);
            assertThat(report.rejected()).isEqualTo(85);
            assertThat(report.byStatus()).isEqualTo(Map.of("-", 515L));
        }
    }

    @Nested
    class A_later_run {

        @Test
        void of_the_same_file_adds_nothing() throws IOException {
            var rows = row("501", "Ditutup oleh Admin", "DLH") + row("502", "", "PUPR");
            run(HISTORY, rows);
            var facts = List.copyOf(complaints.facts);

            var again = run(HISTORY, rows);

            assertThat(again.unchanged()).isEqualTo(2);
            assertThat(again.added()).isZero();
            assertThat(complaints.facts).isEqualTo(facts);
        }

        @Test
        void of_a_daily_export_updates_what_changed_upstream() throws IOException {
            run(LIVE, row("511", "Terdisposisi Sedang Diproses", "DLH"));
            var nextDay =
                    new ImportOptions(ImportMode.LIVE, null, LocalDate.of(2024, 3, 2), null, null);

            var report = run(nextDay, row("511", "Ditutup oleh Pelapor", "DLH"));

            assertThat(report.updated()).isEqualTo(1);
            var changed = (UpstreamChanged) complaints.facts.getLast();
            assertThat(changed.upstreamState()).isEqualTo(UpstreamState.CLOSED);
            assertThat(changed.exportedAt()).isEqualTo("2024-03-02T15:59:59Z");
        }

        @Test
        void of_a_csv_without_a_date_can_not_update_a_case() throws IOException {
            var undated = new ImportOptions(ImportMode.LIVE, null, null, null, null);
            run(undated, row("521", "Terdisposisi Sedang Diproses", "DLH"));

            var report = run(undated, row("521", "Ditutup oleh Pelapor", "DLH"));

            assertThat(reasons(report)).containsExactly(RejectionReason.EXPORT_DATE_MISSING);
        }
    }

    @Nested
    class A_spreadsheet {

        @Test
        void tells_its_own_date_and_government_in_the_preamble() throws IOException {
            var report = runs(HISTORY, spreadsheet());

            assertThat(report.taken()).isEqualTo(1);
            var imported = imported().getFirst();
            assertThat(imported.trackingId()).isEqualTo("601");
            assertThat(imported.regionCode()).isEqualTo("63.02");
            assertThat(imported.exportedAt()).isEqualTo("2023-07-01T15:59:59Z");
            assertThat(imported.receivedAt()).isEqualTo("2023-05-31T23:18:00Z");
        }

        @Test
        void numbers_rejected_rows_as_people_see_them() throws IOException {
            var report = runs(HISTORY, spreadsheet());

            assertThat(runs.rejections(report.id(), 0, 10))
                    .containsExactly(new Rejection(13, null, RejectionReason.DATE_UNREADABLE));
        }

        @Test
        void needs_no_table_of_styles() throws IOException {
            var file = spreadsheet();
            try (var zip = FileSystems.newFileSystem(file)) {
                Files.delete(zip.getPath("xl/styles.xml"));
            }

            assertThat(runs(HISTORY, file).taken()).isEqualTo(1);
        }

        private Path spreadsheet() throws IOException {
            var file = folder.resolve("laporan.xlsx");
            try (OutputStream out = Files.newOutputStream(file);
                    var workbook = new Workbook(out, "test", "1.0")) {
                var sheet = workbook.newWorksheet("Laporan");
                sheet.value(0, 0, "Judul Laporan");
                sheet.value(0, 2, "Laporan Ringkas");
                sheet.value(2, 0, "Nama Instansi");
                sheet.value(2, 2, "Pemerintah Kabupaten Kotabaru");
                sheet.value(4, 0, "Tanggal Generate");
                sheet.value(4, 2, "2023-07-01");
                var header = HEADER.strip().split(",");
                for (int column = 0; column < header.length; column++) {
                    sheet.value(10, column, header[column]);
                }
                sheet.value(11, 0, 601);
                sheet.value(11, 1, "1 Jun 2023");
                sheet.value(11, 2, "07:18:00");
                sheet.value(11, 6, "Lampu padam di simpang empat");
                sheet.value(11, 9, "Dinas Perhubungan");
                sheet.value(12, 0, "602");
                sheet.value(12, 1, "kemarin");
                sheet.value(12, 6, "Lampu padam di simpang lima");
            }
            return file;
        }
    }

    @Test
    void a_file_that_is_no_export_fails_as_a_whole() throws IOException {
        var file = folder.resolve("surat.csv");
        Files.writeString(file, "Yth. Bapak Bupati,\n\nsalam.\n");

        var report = runs(HISTORY, file);

        assertThat(report.state()).isEqualTo(State.FAILED);
        assertThat(report.failure()).isEqualTo("NOT_AN_EXPORT");
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_change_nothing() throws IOException {
        var file = folder.resolve("bom.csv");
        Files.writeString(file, "\uFEFF" + (HEADER + row("701", "", "")).replace("\n", "\r\n"));

        assertThat(runs(HISTORY, file).added()).isEqualTo(1);
    }

    private static ImportOptions inRegion(String code) {
        return new ImportOptions(ImportMode.HISTORY, code, null, null, null);
    }

    private static String row(String id, String status, String agency) {
        return id
                + ",24 Feb 2024,00:41:43,Pengaduan Tidak Berkadar Pengawasan,PJU,Lampu jalan,"
                + "\"Lampu padam, sudah tiga malam.\",,Website,Pemerintah Kabupaten Kotabaru,"
                + agency
                + ","
                + status
                + ",Kabupaten Kotabaru\n";
    }

    private ImportProgress run(ImportOptions options, String rows) throws IOException {
        return runs(options, csv(rows));
    }

    private ImportProgress runs(ImportOptions options, Path file) {
        return importing.run(announced(options), file, _ -> true);
    }

    private ImportProgress announced(ImportOptions options) {
        return importing.announce("run", "coordinator-1", options);
    }

    private Path csv(String rows) throws IOException {
        var file = Files.createTempFile(folder, "export", ".csv");
        return Files.writeString(file, HEADER + rows);
    }

    private List<RejectionReason> reasons(ImportProgress report) {
        return runs.rejections(report.id(), 0, 100).stream().map(Rejection::reason).toList();
    }

    private List<ComplaintImported> imported() {
        return complaints.facts.stream()
                .filter(ComplaintImported.class::isInstance)
                .map(ComplaintImported.class::cast)
                .toList();
    }

    private @Nullable String opened(ComplaintEvent event, id.kawal.events.SealedValue value) {
        return seals.open(event.complaintId(), value).orElse("erased");
    }
}
