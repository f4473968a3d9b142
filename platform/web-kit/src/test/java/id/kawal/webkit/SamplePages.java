package id.kawal.webkit;

import id.kawal.chassis.access.PublicPath;
import id.kawal.chassis.access.PublicPaths;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A page with every part on it; started by hand, it is there to be looked at. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "id.kawal.transport.config.TransportAutoConfiguration",
            "id.kawal.sealed.config.KeyRingAutoConfiguration"
        })
@Import(SamplePages.Pages.class)
public class SamplePages {

    public static void main(String... args) {
        SpringApplication.run(SamplePages.class, args);
    }

    @Bean
    PublicPaths publicPaths() {
        return PublicPaths.of(
                PublicPath.get("/sample"), PublicPath.get("/broken"), PublicPath.get("/nothing"));
    }

    @Controller
    static class Pages {

        @GetMapping("/sample")
        String sample(Model model) {
            model.addAttribute(
                    "errors",
                    new FormErrors(
                            List.of(
                                    new FieldError("text", "Ceritakan apa yang terjadi."),
                                    new FieldError("class", "Pilih jenis pengaduan."))));
            model.addAttribute(
                    "regions",
                    List.of(
                            Choice.of("63.02", "Kabupaten Kotabaru"),
                            new Choice("63.71", "Kota Banjarmasin", "Ibu kota lama provinsi")));
            model.addAttribute(
                    "rows",
                    List.of(
                            new SummaryRow("Nomor", "KWL-7QX4-9T2M"),
                            new SummaryRow("Instansi", "Dinas <b>PUPR</b>")));
            model.addAttribute(
                    "entries",
                    List.of(
                            new TimelineEntry(
                                    OffsetDateTime.parse("2026-03-03T09:30:00+08:00"),
                                    "Diteruskan ke Dinas PUPR",
                                    "Jawaban paling lambat 20 Maret 2026.",
                                    "Kawal",
                                    true),
                            new TimelineEntry(
                                    OffsetDateTime.parse("2026-03-02T08:00:00+08:00"),
                                    "Pengaduan diterima",
                                    null,
                                    null,
                                    false)));
            return "sample";
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("Siti Aminah");
        }
    }
}
