package id.kawal.chassis.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.kawal.chassis.SampleService;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(
        classes = SampleService.class,
        properties = {
            "spring.mongodb.uri=mongodb://127.0.0.1:1/none",
            "kawal.limits.lookup=3",
            "kawal.limits.trust-forwarded=true"
        })
@AutoConfigureMockMvc
class RateLimitTest {

    @Autowired MockMvc mvc;

    @Test
    void T25_guessing_references_is_stopped_after_a_few_tries() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(lookup(i, "203.0.113.1").getStatus()).isEqualTo(200);
        }

        var refused = lookup(3, "203.0.113.1");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentAsString()).contains("TOO_MANY_REQUESTS");
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 20);
        assertThat(lookup(4, "203.0.113.2").getStatus()).isEqualTo(200);
    }

    @Test
    void an_invented_forwarding_does_not_help() throws Exception {
        var last =
                IntStream.range(0, 4)
                        .mapToObj(i -> lookup(i, "198.51.100." + i + ", 203.0.113.9"))
                        .toList()
                        .getLast();

        assertThat(last.getStatus()).isEqualTo(429);
    }

    @Test
    void a_line_of_forwarding_before_our_own_proxys_does_not_help() {
        var last =
                IntStream.range(0, 4)
                        .mapToObj(i -> lookup(i, "198.51.100." + i, "203.0.113.10"))
                        .toList()
                        .getLast();

        assertThat(last.getStatus()).isEqualTo(429);
    }

    private MockHttpServletResponse lookup(int number, String... forwarded) {
        try {
            return mvc.perform(
                            get("/api/v1/lookups/KWL-" + number)
                                    .header("X-Forwarded-For", (Object[]) forwarded))
                    .andReturn()
                    .getResponse();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
