package id.kawal.intake.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.intake.application.timeline.CaseState;
import id.kawal.intake.application.timeline.TrackingView;
import id.kawal.intake.application.timeline.TrackingView.Line;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class TrackingLinesTest {

    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

    private final TrackingLines lines = new TrackingLines(new PageWords(bundles()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "complaint.answered | agency | 63.02.PUPR | PUPR menjawab",
                "complaint.archived | ground | TOO_GENERAL | Diarsipkan: terlalu umum untuk ditindaklanjuti",
                "complaint.archived | ground | SOMETHING_NEW | Diarsipkan: something new",
                "interim-reply.given | promisedBy | 2026-03-13 | Tanggapan sementara: jawaban dijanjikan paling lambat Jumat, 13 Maret 2026",
                "referral.blocked | missing | CONSENT, IDENTITY | Rujukan belum dapat dikirim ke Ombudsman, kurang: izin Anda, identitas Anda",
                "referral.sent | - | - | Rujukan disampaikan ke Ombudsman",
                "referral.settled | outcome | SETTLED_BY_AGENCY | Diselesaikan Ombudsman: diselesaikan instansi",
                "referral.returned | reason | IN_COURT | Dikembalikan Ombudsman: sedang atau sudah diperiksa pengadilan",
                "complaint.routed | agency | Dinas PUPR | Diteruskan ke Dinas PUPR"
            })
    void say_what_there_is_to_tell_in_words(String type, String name, String value, String said) {
        var details = name.equals("-") ? Map.<String, String>of() : Map.of(name, value);

        assertThat(title(type, details)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"complaint.answered, menjawab", "complaint.acknowledged, sudah membaca"})
    void call_an_agency_by_its_name_where_one_is_known(String type, String said) {
        var details = Map.of("agency", "63.02.PUPR", "agencyName", "Dinas PUPR");

        assertThat(title(type, details)).isEqualTo("Dinas PUPR " + said);
    }

    private String title(String type, Map<String, String> details) {
        var view =
                new TrackingView(
                        "c",
                        "r",
                        "63.02",
                        "Kabupaten Kotabaru",
                        ZoneId.of("Asia/Makassar"),
                        AT,
                        "",
                        "",
                        CaseState.RECEIVED,
                        null,
                        Map.of(),
                        null,
                        List.of(new Line(AT, type, details, null)),
                        Set.of(),
                        Set.of());
        return lines.entries(view, Locale.of("id")).getFirst().title();
    }

    private static ResourceBundleMessageSource bundles() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames("messages/pages");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }
}
