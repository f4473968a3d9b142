package id.kawal.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kawal.intake.application.timeline.Timeline;
import id.kawal.intake.application.timeline.Timelines;
import id.kawal.intake.domain.TrackingId;
import id.kawal.sealed.Seals;
import id.kawal.testkit.Events;
import id.kawal.testkit.TestTokens;
import id.kawal.transport.Position;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ImportApiIT {

    private static final String HEADER =
            "Tracking ID,Tanggal Laporan Masuk,Waktu Laporan Masuk,Judul Laporan,"
                    + "Isi Laporan Awal,Instansi Induk,Instansi Terdisposisi,Status Laporan\n";
    private static final String BOUNDARY = "----kawal";
    private static final String REPLIES = "/api/v1/imports/reply-sheet?region=63.05";
    private static final Duration SOON = Duration.ofSeconds(60);

    @LocalServerPort private int port;
    @Autowired private JsonMapper json;
    @Autowired private Timelines timelines;
    @Autowired private Seals seals;
    @Autowired private MongoDatabaseFactory database;

    @Value("${kawal.imports.folder}")
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        IntakeTestSettings.configure(registry);
    }

    @Test
    void an_export_is_read_while_nobody_waits_and_its_report_adds_up() {
        var report =
                imported(
                        row("1", "Kotabaru") + row("2", "Kotabaru") + "3,kapan,,Judul,Isi,,,\n",
                        operator());

        assertThat(report.at("/progress/rows").asLong()).isEqualTo(3);
        assertThat(report.at("/taken").asLong()).isEqualTo(2);
        assertThat(report.at("/rejections/0/row").asLong()).isEqualTo(4);
        assertThat(report.at("/rejections/0/reason").asString()).isEqualTo("DATE_UNREADABLE");
        assertThat(report.at("/rejections/0/detail").asString()).contains("tanggal");
    }

    @Test
    void the_same_export_again_adds_nothing() {
        var rows = row("11", "Kotabaru") + row("12", "Tanah Laut");
        imported(rows, operator());

        var again = imported(rows, operator());

        assertThat(again.at("/progress/unchanged").asLong()).isEqualTo(2);
        assertThat(again.at("/progress/added").asLong()).isZero();
    }

    @Test
    void a_coordinator_brings_reports_for_their_own_region_only() {
        var report =
                imported(
                        row("21", "Kotabaru") + row("22", "Tanah Laut"),
                        TestTokens.coordinator("63.02").bearer());

        assertThat(report.at("/taken").asLong()).isEqualTo(1);
        assertThat(report.at("/rejections/0/reason").asString()).isEqualTo("REGION_NOT_YOURS");
        assertThat(
                        upload(
                                        "",
                                        Map.of("region", "64.01"),
                                        TestTokens.coordinator("63.02").bearer())
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobody_else_imports_or_sees_a_report() {
        var id = started(operator());

        assertThat(upload("", Map.of(), null).statusCode()).isEqualTo(401);
        assertThat(
                        upload("", Map.of(), TestTokens.officer("63.02", "63.02.PUPR").bearer())
                                .statusCode())
                .isEqualTo(403);
        assertThat(
                        get("/api/v1/imports/" + id, TestTokens.coordinator("63.02").bearer())
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_unreadable_option_is_refused_by_its_name() {
        var response = upload("", Map.of("mode", "SOMETIMES"), operator());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json.readTree(response.body()).get("field").asString()).isEqualTo("mode");
    }

    @Test
    void T26_a_misspelt_option_is_refused_by_its_name_not_dropped() {
        for (var option : new String[] {"Mode", "as_of"}) {
            var response = upload("", Map.of("mode", "live", option, "live"), operator());

            assertThat(response.statusCode()).as(option).isEqualTo(400);
            var problem = json.readTree(response.body());
            assertThat(problem.get("rule").asString()).isEqualTo("UNKNOWN_FIELD");
            assertThat(problem.get("field").asString()).isEqualTo(option);
        }
    }

    @Test
    void an_export_can_not_be_of_a_day_to_come() {
        var response = upload("", Map.of("asOf", "2999-05-05"), operator());

        assertThat(response.statusCode()).isEqualTo(400);
        var problem = json.readTree(response.body());
        assertThat(problem.get("rule").asString()).isEqualTo("EXPORT_DATE_IN_FUTURE");
        assertThat(problem.get("field").asString()).isEqualTo("asOf");
        assertThat(problem.get("detail").asString()).contains("masa depan");
    }

    @ParameterizedTest
    @CsvSource({"skip, -1", "limit, -1", "limit, 10001", "limit, 99999999"})
    void a_report_is_paged_within_bounds_that_it_names(String parameter, String value) {
        var place = "/api/v1/imports/" + started(operator());

        var response = get(place + "?" + parameter + "=" + value, operator());

        assertThat(response.statusCode()).isEqualTo(400);
        var problem = json.readTree(response.body());
        assertThat(problem.get("rule").asString()).isEqualTo("PAGE_IS_BOUNDED");
        assertThat(problem.get("field").asString()).isEqualTo(parameter);
        assertThat(problem.get("detail").asString()).contains(parameter);
        assertThat(get(place + "?skip=0&limit=0", operator()).statusCode()).isEqualTo(200);
    }

    @Test
    void T33_neither_name_nor_words_of_an_export_stand_anywhere_in_clear() {
        var report =
                imported(
                        row("41", "Kotabaru").replace("Padam", "Zyxwvut")
                                + "42,1 Jun 2023,00:41:43,Judul,Isi\n"
                                + "Warga Qwertz 081255501000 menunggu,,,,,,,\n",
                        operator());

        assertThat(report.at("/rejections/0/row").asLong()).isEqualTo(4);
        assertThat(report.toString()).doesNotContain("Qwertz", "0812", "Zyxwvut");
        var store = database.getMongoDatabase();
        for (var name : store.listCollectionNames()) {
            for (var document : store.getCollection(name).find()) {
                assertThat(document.toJson())
                        .as(name)
                        .doesNotContain("Qwertz", "081255501000", "Zyxwvut");
            }
        }
    }

    @Test
    void a_file_is_gone_once_it_is_read() throws IOException {
        imported(row("51", "Kotabaru"), operator());

        await().atMost(SOON).until(() -> folderIsEmpty());
        assertThat(Files.getPosixFilePermissions(folder))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    private boolean folderIsEmpty() throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    @Test
    void answers_given_here_leave_as_a_sheet_by_tracking_id() {
        imported(row("31", "Tapin"), operator());
        var id = new TrackingId("31").complaintId();
        await().atMost(SOON).until(() -> timelines.read(id).stored().exists());
        answer(id, "=Lampu sudah diganti.");

        var sheet = get("/api/v1/imports/reply-sheet?region=63.05", operator());

        assertThat(sheet.body())
                .startsWith("Tracking ID,Tanggal Jawaban,Waktu Jawaban,Instansi,Jawaban")
                .contains("31,2 Mar 2026,09:00:00,63.02.PUPR,'=Lampu sudah diganti.");
        assertThat(get(REPLIES + "&since=2026-03-02", operator()).body()).contains("31,2 Mar");
        assertThat(get(REPLIES + "&since=2026-03-03", operator()).body()).doesNotContain("31,2");
        assertThat(
                        get(
                                        "/api/v1/imports/reply-sheet?region=63.05",
                                        TestTokens.coordinator("63.02").bearer())
                                .statusCode())
                .isEqualTo(403);
    }

    private void answer(String complaintId, String text) {
        var kept = timelines.read(complaintId);
        var words = seals.seal(complaintId, id.kawal.events.DataKey.CONTENT, "answer.text", text);
        var answered = Events.about(complaintId).answered();
        var fact =
                new id.kawal.events.ComplaintAnswered(
                        complaintId,
                        "63.05",
                        answered.occurredAt(),
                        answered.actor(),
                        answered.agencyCode(),
                        words);
        Timeline next = kept.timeline().after(fact);
        timelines.store(kept, next, new Position("/routing-service/cases/" + complaintId, 1));
    }

    private static String operator() {
        return TestTokens.operator().bearer();
    }

    private static String row(String id, String kabupaten) {
        return id
                + ",24 Feb 2024,00:41:43,Lampu jalan,\"Padam, sudah tiga malam.\","
                + "Pemerintah Kabupaten "
                + kabupaten
                + ",Dinas Perhubungan,Ditutup oleh Admin\n";
    }

    private JsonNode imported(String rows, String token) {
        var response = upload(rows, Map.of("mode", "history"), token);
        assertThat(response.statusCode()).isEqualTo(202);
        var place = response.headers().firstValue("Location").orElseThrow();
        return await().atMost(SOON)
                .until(
                        () -> json.readTree(get(place, token).body()),
                        report -> !report.at("/progress/state").asString().equals("RUNNING"));
    }

    private String started(String token) {
        return json.readTree(upload("", Map.of(), token).body()).get("id").asString();
    }

    private HttpResponse<String> upload(
            String rows, Map<String, String> options, @Nullable String token) {
        var body = new StringBuilder();
        options.forEach((name, value) ->
                body.append(
                        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                .formatted(BOUNDARY, name, value)));
        body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"e.csv\"\r\n"
                        .formatted(BOUNDARY));
        body.append(
                "Content-Type: text/csv\r\n\r\n%s%s\r\n--%s--\r\n"
                        .formatted(HEADER, rows, BOUNDARY));
        var request =
                HttpRequest.newBuilder(uri("/api/v1/imports"))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofString(body.toString()));
        return send(request, token);
    }

    private HttpResponse<String> get(String path, String token) {
        return send(HttpRequest.newBuilder(uri(path)).GET(), token);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, @Nullable String token) {
        if (token != null) {
            request.header("Authorization", token);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
