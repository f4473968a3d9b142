package id.kawal.intake.application.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.events.ComplaintImported;
import id.kawal.events.DataKey;
import id.kawal.events.ImportMode;
import id.kawal.events.UpstreamChanged;
import id.kawal.intake.adapter.data.RegionFile;
import id.kawal.intake.adapter.sp4n.Sp4nSheets;
import id.kawal.intake.application.Complaints;
import id.kawal.intake.application.Dossier;
import id.kawal.intake.application.Erasing;
import id.kawal.intake.application.Filing;
import id.kawal.intake.application.InMemoryComplaints;
import id.kawal.intake.application.PaperSeals;
import id.kawal.intake.application.Vault;
import id.kawal.intake.application.imports.ImportProgress.State;
import id.kawal.intake.domain.Complaint;
import id.kawal.intake.domain.ErasureReason;
import id.kawal.intake.domain.TrackingId;
import id.kawal.transport.HealsByItself;
import id.kawal.transport.Position;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports as they should not be, and what is kept of them. */
class OddExportsTest {

    private static final String HEADER =
            "Tracking ID,Tanggal Laporan Masuk,Judul Laporan,Isi Laporan Awal,Nama Pelapor,"
                    + "Instansi Induk,Instansi Terdisposisi,Status Laporan\n";
    private static final String KOTABARU = "Pemerintah Kabupaten Kotabaru";
    private static final String OPEN = "Terdisposisi Sedang Diproses";

    @TempDir private Path folder;

    private final InMemoryComplaints complaints = new InMemoryComplaints();
    private final PaperSeals seals = new PaperSeals();
    private final Vault vault = new Vault(seals, seals);
    private final InMemoryImportRuns runs = new InMemoryImportRuns();
    private final Clock clock = Clock.fixed(Instant.parse("2026-03-13T02:00:00Z"), ZoneOffset.UTC);
    private final AtomicInteger callsAway = new AtomicInteger();
    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private final Importing importing =
            new Importing(
                    new Sp4nSheets(),
                    RegionFile.read(),
                    new TakingOver(new AwayAtTimes(), vault, clock),
                    runs,
                    new Importing.Times(clock, clock, waits::add));

    @Nested
    class The_same_report_twice_in_a_file {

        private final String rows = row("101", "Dinas PUPR", OPEN) + row("101", "DLH", OPEN);

        @Test
        void counts_as_its_first_row_says_and_the_second_is_told() {
            var report = run(live("2024-03-01"), rows);

            assertThat(report.taken()).isEqualTo(1);
            assertThat(rejections(report))
                    .containsExactly(new Rejection(3, "101", RejectionReason.TRACKING_ID_TWICE));
            assertThat(imported().getFirst().upstreamAgency()).isEqualTo("Dinas PUPR");
        }

        @Test
        void adds_nothing_in_a_second_run_of_the_file() {
            run(live("2024-03-01"), rows);
            var facts = List.copyOf(complaints.facts);

            var again = run(live("2024-03-02"), rows);

            assertThat(again.unchanged()).isEqualTo(1);
            assertThat(complaints.facts).isEqualTo(facts);
        }
    }

    @Nested
    class A_quote_never_closed {

        @ParameterizedTest
        @ValueSource(strings = {"1 Jun 2023", "2023-06-01", "1 Agustus 2023", "kemarin"})
        void loses_its_own_line_only_whatever_the_dates_look_like(String date) {
            var good = "%d," + date + ",Judul,Isi,,Pemerintah Kabupaten Kotabaru,DLH,\n";
            var report =
                    run(
                            history(),
                            good.formatted(201)
                                    + good.formatted(202).replace("Judul", "\"Judul")
                                    + good.formatted(203)
                                    + good.formatted(204));

            assertThat(report.rows()).isEqualTo(4);
            assertThat(report.taken() + report.rejected()).isEqualTo(4);
            assertThat(rejections(report))
                    .contains(quote(3))
                    .filteredOn(quote(3)::equals)
                    .hasSize(1);
            assertThat(imported()).hasSize(date.equals("kemarin") ? 0 : 3);
        }

        @Test
        void loses_no_row_where_the_date_stands_behind_the_text() {
            var header = "Tracking ID,Isi Laporan Awal,Instansi Induk,Tanggal Laporan Masuk\n";
            var report =
                    runs(
                            history(),
                            file(
                                    header
                                            + "211,\"Lampu padam,"
                                            + KOTABARU
                                            + ",1 Jun 2023\n212,\"Got\nmampet\","
                                            + KOTABARU
                                            + ",1 Jun 2023\n213,Jalan rusak,"
                                            + KOTABARU
                                            + ",1 Jun 2023\n"));

            assertThat(trackingIds()).containsExactlyInAnyOrder("212", "213");
            assertThat(rejections(report)).containsExactly(quote(2));
        }

        private Rejection quote(long row) {
            return new Rejection(row, null, RejectionReason.QUOTE_NOT_CLOSED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Budi", "6302010101010001", "081255501000", "Mohon, ditindak 3 x"})
    void a_row_torn_apart_by_a_line_break_is_rejected_without_a_word_of_it(String piece) {
        var report =
                run(
                        history(),
                        row("301", "DLH", "")
                                + "302,1 Jun 2023,Judul,Lampu padam.\n"
                                + piece
                                + ",,Pemerintah Kabupaten Kotabaru,DLH,\n");

        assertThat(rejections(report).getLast().row()).isEqualTo(4);
        assertThat(rejections(report).getLast().trackingId()).isNull();
    }

    @Nested
    class A_report_taken_as_history {

        @Test
        void and_still_open_upstream_becomes_a_live_complaint_when_the_region_moves_in() {
            run(history(), row("401", "DLH", OPEN));

            var report = run(live("2024-03-02"), row("401", "DLH", OPEN));

            assertThat(report.added()).isEqualTo(1);
            var live = imported().getLast();
            assertThat(live.mode()).isEqualTo(ImportMode.LIVE);
            assertThat(live.complaintId())
                    .isEqualTo(new TrackingId("401").liveComplaintId())
                    .isNotEqualTo(imported().getFirst().complaintId());
            assertThat(live.reference()).isNotEqualTo(imported().getFirst().reference());
        }

        @Test
        void moves_in_once_and_follows_upstream_from_then_on() {
            run(history(), row("402", "DLH", OPEN));
            run(live("2024-03-02"), row("402", "DLH", OPEN));

            var again = run(live("2024-03-03"), row("402", "DLH", OPEN));
            var closed = run(live("2024-03-04"), row("402", "DLH", "Ditutup oleh Admin"));

            assertThat(again.unchanged()).isEqualTo(1);
            assertThat(closed.updated()).isEqualTo(1);
            assertThat(complaints.facts.getLast())
                    .isInstanceOfSatisfying(
                            UpstreamChanged.class,
                            changed ->
                                    assertThat(changed.complaintId())
                                            .isEqualTo(new TrackingId("402").liveComplaintId()));
        }

        @Test
        void and_closed_upstream_stays_history() {
            run(history(), row("403", "DLH", "Ditutup oleh Admin"));

            var report = run(live("2024-03-02"), row("403", "DLH", "Ditutup oleh Admin"));

            assertThat(report.unchanged()).isEqualTo(1);
            assertThat(imported()).hasSize(1);
        }

        @Test
        void is_erased_together_with_the_live_one() {
            run(history(), row("404", "DLH", OPEN));
            run(live("2024-03-02"), row("404", "DLH", OPEN));

            new Erasing(complaints, vault, clock)
                    .erase(
                            new TrackingId("404").complaintId(),
                            ErasureReason.ASKED_BY_SUBJECT,
                            id.kawal.events.Actor.SYSTEM);
            var again = run(live("2024-03-05"), row("404", "PUPR", OPEN));

            assertThat(again.unchanged()).isEqualTo(1);
            assertThat(complaints.read(new TrackingId("404").liveComplaintId()).complaint())
                    .isEqualTo(new Complaint.Erased());
        }
    }

    @Nested
    class The_region {

        @Test
        void is_no_part_of_which_report_it_is() {
            run(history(), row("501", "DLH", ""));

            var given =
                    run(options(ImportMode.HISTORY, "63.02", "2024-03-01"), row("501", "DLH", ""));
            var moved = run(history(), row("501", "DLH", "").replace("Kotabaru", "Tanah Laut"));

            assertThat(given.unchanged()).isEqualTo(1);
            assertThat(moved.unchanged()).isEqualTo(1);
            assertThat(complaints.facts).hasSize(1);
        }

        @Test
        void a_report_has_here_is_not_changed_by_whoever_may_not_bring_for_it() {
            run(live("2024-03-01"), row("502", "DLH", OPEN));
            var moved = row("502", "PUPR", OPEN).replace("Kotabaru", "Tanah Laut");

            var report =
                    importing.run(
                            importing.announce("run", "c", live("2024-03-02")),
                            file(HEADER + moved),
                            "63.01"::equals);

            assertThat(rejections(report))
                    .containsExactly(new Rejection(2, "502", RejectionReason.REGION_NOT_YOURS));
        }

        @Test
        void of_a_row_that_names_an_agency_is_the_one_the_file_speaks_of() {
            run(
                    history(),
                    row("511", "DLH", "").replace(KOTABARU, "Dinas Kesehatan")
                            + row("512", "DLH", "")
                            + row("513", "DLH", "").replace(KOTABARU, ""));

            assertThat(imported())
                    .hasSize(3)
                    .extracting(ComplaintImported::regionCode)
                    .containsOnly("63.02");
        }

        @Test
        void is_not_guessed_where_a_file_speaks_of_several() {
            var report =
                    run(
                            history(),
                            row("521", "DLH", "")
                                    + row("522", "DLH", "").replace("Kotabaru", "Tanah Laut")
                                    + row("523", "DLH", "").replace(KOTABARU, "Dinas Kesehatan"));

            assertThat(rejections(report))
                    .containsExactly(new Rejection(4, "523", RejectionReason.REGION_UNKNOWN));
        }
    }

    @Nested
    class What_varies_between_exports {

        @Test
        void letter_case_and_order_of_the_header_do_not_matter() {
            var header = "TRACKING ID,instansi induk,ISI LAPORAN AWAL,Tanggal  laporan masuk\n";

            runs(history(), file(header + "601," + KOTABARU + ",Got mampet,1 Jun 2023\n"));

            assertThat(trackingIds()).containsExactly("601");
        }

        @Test
        void blank_cells_behind_the_last_column_are_none() {
            run(history(), row("602", "DLH", "").replace("\n", ",, ,\n"));

            assertThat(trackingIds()).containsExactly("602");
        }

        @ParameterizedTest
        @CsvSource({
            "24 Aug 2023, 2023-08-23T16:00:00Z",
            "24 Agt 2023, 2023-08-23T16:00:00Z",
            "24 Agustus 2023, 2023-08-23T16:00:00Z",
            "1 Nop 2023, 2023-10-31T16:00:00Z",
            "2023-08-24, 2023-08-23T16:00:00Z"
        })
        void months_are_english_or_indonesian(String written, Instant at) {
            run(history(), row("603", "DLH", "").replace("1 Jun 2023", written));

            assertThat(imported().getFirst().receivedAt()).isEqualTo(at);
        }

        @ParameterizedTest
        @CsvSource({
            "2023-07-01, 2023-07-01T15:59:59Z",
            "01 Jul 2023 14:05, 2023-07-01T06:05:00Z",
            "2023-07-01 14:05:10, 2023-07-01T06:05:10Z"
        })
        void the_date_of_the_export_may_have_a_time(String written, Instant at) throws IOException {
            runs(history(), workbook(written));

            assertThat(imported().getFirst().exportedAt()).isEqualTo(at);
        }

        @Test
        void an_undated_export_is_as_of_now_for_a_later_one_too() {
            run(options(ImportMode.LIVE, null, null), row("604", "DLH", OPEN));

            var older = run(live("2024-03-01"), row("604", "DLH", "Ditutup oleh Admin"));

            assertThat(older.unchanged()).isEqualTo(1);
            assertThat(imported().getFirst().exportedAt()).isEqualTo(clock.instant());
        }
    }

    @Nested
    class A_cell_too_large {

        @Test
        void has_its_row_rejected_by_name() {
            var report =
                    run(
                            history(),
                            cells("J".repeat(1_001), "Isi", "Warga")
                                    + cells("J", "I".repeat(100_001), "Warga")
                                    + cells("J", "Isi", "W".repeat(201)));

            assertThat(rejections(report))
                    .extracting(Rejection::reason)
                    .containsExactly(
                            RejectionReason.TITLE_TOO_LONG,
                            RejectionReason.TEXT_TOO_LONG,
                            RejectionReason.NAME_TOO_LONG);
        }

        private String cells(String title, String text, String name) {
            return "701,1 Jun 2023," + title + "," + text + "," + name + "," + KOTABARU + ",DLH,\n";
        }
    }

    @Test
    void the_name_of_the_reporter_is_sealed_under_the_identity_key() {
        run(history(), "711,1 Jun 2023,Got,Got mampet,Warga Contoh," + KOTABARU + ",DLH,\n");

        var name = imported().getFirst().complainantName();
        assertThat(name).isNotNull();
        assertThat(name.key()).isEqualTo(DataKey.IDENTITY);
        assertThat(seals.open(imported().getFirst().complaintId(), name).orElse(""))
                .contains("Warga");
        assertThat(complaints.facts.toString()).doesNotContain("Warga");
    }

    @Nested
    class A_file {

        @Test
        void in_another_encoding_is_refused_before_its_first_row() throws IOException {
            var file = folder.resolve("latin.csv");
            var rows = row("801", "DLH", "") + row("802", "DLH", "").replace("Isi", "Café");
            Files.write(file, (HEADER + rows).getBytes(Charset.forName("windows-1252")));

            assertThat(runs(history(), file).failure()).isEqualTo("NOT_UTF8");
            assertThat(complaints.facts).isEmpty();
        }

        @Test
        void that_is_empty_or_another_zip_is_no_export() throws IOException {
            var zip = folder.resolve("foto.zip");
            try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
                out.putNextEntry(new ZipEntry("foto.jpg"));
                out.write(1);
            }

            assertThat(runs(history(), file("")).failure()).isEqualTo("NOT_AN_EXPORT");
            assertThat(runs(history(), zip).failure()).isEqualTo("NOT_AN_EXPORT");
        }

        @Test
        void with_semicolons_or_tabs_is_refused_by_that_and_not_as_another_file() {
            for (var separator : new String[] {";", "\t"}) {
                var rows = (HEADER + row("803", "DLH", "")).replace(",", separator);

                for (var content : new String[] {rows, "\uFEFF" + quoted(rows, separator)}) {
                    assertThat(runs(history(), file(content)).failure())
                            .isEqualTo("NOT_SEPARATED_BY_COMMAS");
                }
            }
            assertThat(runs(history(), file("catatan; Tracking ID\n")).failure())
                    .isEqualTo("NOT_AN_EXPORT");
            assertThat(complaints.facts).isEmpty();
        }

        private static String quoted(String rows, String separator) {
            return rows.lines()
                    .map(line -> "\"" + line.replace(separator, "\"" + separator + "\"") + "\"\n")
                    .collect(joining());
        }

        @Test
        void with_a_header_alone_has_no_rows() {
            assertThat(run(history(), "").state()).isEqualTo(State.DONE);
        }

        @Test
        void whose_texts_would_fill_the_memory_is_refused() throws IOException {
            var book =
                    changed(
                            workbook("2023-07-01"),
                            "xl/sharedStrings.xml",
                            it -> it + " ".repeat(65 << 20));

            assertThat(runs(history(), book).failure()).isEqualTo("WORKBOOK_TOO_LARGE");
        }

        @Test
        void with_one_bad_cell_loses_that_row_alone() throws IOException {
            var book =
                    changed(
                            workbook("2023-07-01"),
                            "xl/worksheets/sheet1.xml",
                            it -> it.replace("<v>902</v>", "<v>sembilan</v>"));

            var report = runs(history(), book);

            assertThat(trackingIds()).containsExactly("901", "903");
            assertThat(rejections(report))
                    .containsExactly(new Rejection(13, null, RejectionReason.ROW_UNREADABLE));
            assertThat(report.state()).isEqualTo(State.DONE);
        }

        @Test
        void that_breaks_off_fails_and_names_the_row() throws IOException {
            var book =
                    changed(
                            workbook("2023-07-01"),
                            "xl/worksheets/sheet1.xml",
                            it -> it.replaceFirst("(?s)<v>902</v>.*", "<v>902</"));

            var report = runs(history(), book);

            assertThat(report.state()).isEqualTo(State.FAILED);
            assertThat(report.failure()).isEqualTo("FILE_UNREADABLE");
            assertThat(rejections(report))
                    .containsExactly(new Rejection(13, null, RejectionReason.ROW_UNREADABLE));
            assertThat(report.rows()).isEqualTo(report.taken() + report.rejected());
        }
    }

    @Nested
    class While_the_store_is_away {

        @Test
        void an_import_waits_longer_each_time_and_goes_on() {
            callsAway.set(12);

            var report = run(history(), row("951", "DLH", ""));

            assertThat(report.state()).isEqualTo(State.DONE);
            assertThat(report.added()).isEqualTo(1);
            assertThat(waits)
                    .hasSize(12)
                    .startsWith(Duration.ofMillis(200), Duration.ofMillis(400))
                    .endsWith(Duration.ofSeconds(30))
                    .isSorted();
        }
    }

    @Test
    void a_run_cut_off_half_way_is_finished_by_another_of_the_same_file() {
        var rows = row("961", "DLH", "") + row("962", "DLH", "");
        run(history(), row("961", "DLH", ""));

        var again = run(history(), rows);

        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(again.added()).isEqualTo(1);
    }

    /** A store that can not be reached for some calls. */
    private final class AwayAtTimes implements Complaints {

        @Override
        public Dossier read(String complaintId) {
            if (callsAway.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new HealsByItself("away");
            }
            return complaints.read(complaintId);
        }

        @Override
        public void store(Dossier read, Filing filing) {
            complaints.store(read, filing);
        }

        @Override
        public void note(String complaintId, Position heard) {
            complaints.note(complaintId, heard);
        }
    }

    private static String row(String id, String agency, String status) {
        return id + ",1 Jun 2023,Judul,Isi,," + KOTABARU + "," + agency + "," + status + "\n";
    }

    private static ImportOptions history() {
        return options(ImportMode.HISTORY, null, "2024-03-01");
    }

    private static ImportOptions live(String asOf) {
        return options(ImportMode.LIVE, null, asOf);
    }

    private static ImportOptions options(
            ImportMode mode, @Nullable String region, @Nullable String asOf) {
        return new ImportOptions(
                mode, region, asOf == null ? null : LocalDate.parse(asOf), null, null);
    }

    private ImportProgress run(ImportOptions options, String rows) {
        return runs(options, file(HEADER + rows));
    }

    private ImportProgress runs(ImportOptions options, Path file) {
        var id = "run-" + System.identityHashCode(options);
        return importing.run(importing.announce(id, "coordinator-1", options), file, _ -> true);
    }

    private Path file(String content) {
        try {
            return Files.writeString(Files.createTempFile(folder, "export", ".csv"), content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<Rejection> rejections(ImportProgress report) {
        return runs.rejections(report.id(), 0, 100);
    }

    private List<ComplaintImported> imported() {
        return complaints.facts.stream()
                .filter(ComplaintImported.class::isInstance)
                .map(ComplaintImported.class::cast)
                .toList();
    }

    private List<String> trackingIds() {
        return imported().stream().map(ComplaintImported::trackingId).toList();
    }

    /** Three rows from row 12 on. */
    private Path workbook(String generatedOn) throws IOException {
        var file = folder.resolve("laporan.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Laporan");
            sheet.value(2, 0, "Nama Instansi");
            sheet.value(2, 2, KOTABARU);
            sheet.value(4, 0, "Tanggal Generate");
            sheet.value(4, 2, generatedOn);
            var header = HEADER.strip().split(",");
            for (int column = 0; column < header.length; column++) {
                sheet.value(10, column, header[column]);
            }
            for (int row = 0; row < 3; row++) {
                sheet.value(11 + row, 0, 901 + row);
                sheet.value(11 + row, 1, LocalDate.of(2023, 6, 1));
                sheet.style(11 + row, 1).format("yyyy-mm-dd").set();
                sheet.value(11 + row, 3, "Lampu padam " + row);
            }
        }
        return file;
    }

    private Path changed(Path book, String part, UnaryOperator<String> change) throws IOException {
        var copy = folder.resolve("changed.xlsx");
        try (var zip = new ZipFile(book.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (var entry : zip.stream().toList()) {
                var bytes = new ByteArrayOutputStream();
                zip.getInputStream(entry).transferTo(bytes);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals(part)
                                ? change.apply(bytes.toString(UTF_8)).getBytes(UTF_8)
                                : bytes.toByteArray());
            }
        }
        return copy;
    }
}
