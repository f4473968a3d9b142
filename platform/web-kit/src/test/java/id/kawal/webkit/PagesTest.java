package id.kawal.webkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

@SpringBootTest(
        classes = SamplePages.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.mongodb.uri=mongodb://127.0.0.1:1/none",
            "kawal.limits.enabled=false",
            "kawal.speed=3600",
            "kawal.epoch=2026-11-22T00:00:00Z"
        })
class PagesTest {

    private static final int LARGEST_STYLE_SHEET = 25_000;

    @LocalServerPort int port;

    @Test
    void a_page_stands_in_the_layout_in_indonesian() throws Exception {
        var page = get("/sample").body();

        assertThat(page)
                .contains("<html lang=\"id\"", "<title>Contoh</title>", "Langsung ke isi")
                .contains("<main id=\"main\"", "Dinas &lt;b&gt;PUPR&lt;/b&gt;")
                .doesNotContain("??", "th:", "…");
    }

    @Test
    void the_language_asked_for_is_kept() throws Exception {
        var english = get("/sample?lang=en");

        assertThat(english.body()).contains("<html lang=\"en\"", "Skip to the content");
        assertThat(english.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(
                        it -> assertThat(it).startsWith("lang=en;").contains("HttpOnly"));
        assertThat(get("/sample", "Cookie", "lang=en").body()).contains("<html lang=\"en\"");
        assertThat(get("/sample", "Accept-Language", "en-US").body()).contains("lang=\"en\"");
        assertThat(get("/sample?lang=xx", "Cookie", "lang=yy").body())
                .contains("<html lang=\"id\"");
    }

    @Test
    void an_error_is_said_on_top_and_at_its_field() throws Exception {
        var page = get("/sample").body();

        assertThat(page)
                .contains("role=\"alert\"", "href=\"#text\"", "href=\"#class\"")
                .contains("id=\"text-error\"", "aria-invalid=\"true\"", "id=\"class\"")
                .contains("aria-describedby=\"text-error\"");
    }

    @Test
    void time_that_is_not_real_is_said_on_every_page() throws Exception {
        var page = get("/sample");

        assertThat(page.body()).contains("Waktu di sini bukan waktu sebenarnya", "3600");
        assertThat(page.headers().firstValue("Kawal-Time")).isPresent();
    }

    @Test
    void nothing_is_inline_and_nothing_comes_from_elsewhere() throws Exception {
        var page = get("/sample");

        assertThat(page.body())
                .doesNotContain("<script", "style=\"", "<style", "onclick", "http://", "https://");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(it -> assertThat(it).contains("default-src 'self'"));
    }

    @Test
    void the_style_sheet_is_small_and_named_by_its_content() throws Exception {
        var link =
                Pattern.compile("/assets/kawal-[0-9a-f]{32}\\.css").matcher(get("/sample").body());

        assertThat(link.find()).isTrue();
        var style = get(link.group());
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.body().length()).isLessThan(LARGEST_STYLE_SHEET);
        assertThat(style.headers().firstValue("Cache-Control"))
                .hasValue("max-age=31536000, public");
    }

    @Test
    void what_is_not_there_or_broken_is_a_page_in_the_layout_as_well() throws Exception {
        var missing = get("/nothing", "Accept", "text/html");
        var broken = get("/broken", "Accept", "text/html");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("Halaman tidak ditemukan", "k-header");
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body()).contains("Terjadi gangguan", "k-header").doesNotContain("Siti");
        assertThat(get("/secret", "Accept", "text/html").statusCode()).isEqualTo(401);
    }

    @Test
    void every_word_is_there_in_both_languages() throws Exception {
        assertThat(words("en").stringPropertyNames())
                .isEqualTo(words("id").stringPropertyNames())
                .isNotEmpty();
    }

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        try (var in =
                new ClassPathResource("messages/webkit_" + language + ".properties")
                        .getInputStream()) {
            words.load(in);
        }
        return words;
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
