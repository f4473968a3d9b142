package id.kawal.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.TEXT_HTML;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kawal.chassis.SampleService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(
        classes = SampleService.class,
        properties = {
            "spring.mongodb.uri=mongodb://127.0.0.1:1/none",
            "kawal.http.max-body=1KB",
            "kawal.limits.enabled=false"
        })
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {

    @Autowired MockMvc mvc;

    @Test
    void T26_a_misspelt_field_is_refused_by_name() throws Exception {
        mvc.perform(things("{\"title\":\"Jalan\",\"tittle\":\"x\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.rule").value("UNKNOWN_FIELD"))
                .andExpect(jsonPath("$.field").value("tittle"))
                .andExpect(jsonPath("$.type").value("urn:kawal:rule:UNKNOWN_FIELD"))
                .andExpect(jsonPath("$.detail").value(containsString("“tittle”")));
    }

    @ParameterizedTest
    @CsvSource({"escalationLevel", "status", "agencyCode"})
    void T18_a_citizen_can_not_write_what_is_not_theirs(String field) throws Exception {
        mvc.perform(things("{\"title\":\"Jalan\",\"" + field + "\":\"x\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.rule").value("UNKNOWN_FIELD"))
                .andExpect(jsonPath("$.field").value(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"title":"a","person":{"nama":"x"}}        | UNKNOWN_FIELD    | person.nama
                    {"title":"a","others":[{"nama":"x"}]}      | UNKNOWN_FIELD    | others[0].nama
                    {"title":"a","title":"b"}                  | DUPLICATE_FIELD  | title
                    {"title":"a"} {"title":"b"}                | TRAILING_CONTENT |
                    {"title":"a"                               | MALFORMED_JSON   |
                    nonsense                                   | MALFORMED_JSON   |
                    {"title":5}                                | WRONG_TYPE       | title
                    {"title":["a"]}                            | WRONG_TYPE       | title
                    {"title":"a","anonymous":"true"}           | WRONG_TYPE       | anonymous
                    {"title":"a","classification":"URGENT"}    | NOT_ONE_OF       | classification
                    []                                         | NOT_AN_OBJECT    |
                    "x"                                        | NOT_AN_OBJECT    |
                    {"title":" "}                              | NOT_BLANK        | title
                    {"title":"\\u200b"}                        | NOT_BLANK        | title
                    {"title":"\\u0000\\ud83d"}                 | NOT_BLANK        | title
                    {"title":"a","others":[{"name":"\\ufeff"}]} | NOT_BLANK        | others[0].name
                    {}                                         | NOT_BLANK        | title
                    {"title":"123456789012345678901"}          | SIZE             | title
                    {"title":"a","person":{"name":""}}         | NOT_BLANK        | person.name
                    """)
    void a_bad_body_is_refused_by_rule_and_field(String body, String rule, String field)
            throws Exception {
        var answer =
                mvc.perform(things(body))
                        .andExpect(status().isBadRequest())
                        .andExpect(jsonPath("$.rule").value(rule));
        if (field == null) {
            answer.andExpect(jsonPath("$.field").doesNotExist());
        } else {
            answer.andExpect(jsonPath("$.field").value(field));
        }
    }

    @Test
    void what_nobody_can_have_written_is_not_taken_from_a_body() throws Exception {
        mvc.perform(things("{\"title\":\"a\\u0000b\\ud83dc\\n\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("abc\n"));
    }

    @Test
    void a_form_is_read_as_a_body_is() throws Exception {
        mvc.perform(
                        post("/api/v1/open/slips")
                                .contentType(APPLICATION_FORM_URLENCODED)
                                .param("title", "a\u0000b")
                                .param("reason", "\u200b"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("ab"))
                .andExpect(jsonPath("$.reason").value(""));
        mvc.perform(get("/api/v1/open/words").param("word", "\u001ba"))
                .andExpect(content().string("a"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"reason":"x"}                              | purpose
                    {"purpose":null,"reason":"x"}               | purpose
                    {"purpose":"ASPIRATION","reason":null}      | reason
                    {"purpose":"ASPIRATION","reason":"x","steps":[{"name":"a"},{}]} | steps[1].name
                    """)
    void what_a_command_needs_is_refused_by_name_where_it_is_missing(String body, String field)
            throws Exception {
        mvc.perform(post("/api/v1/open/orders").contentType(APPLICATION_JSON).content(body))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.rule").value("REQUIRED"))
                .andExpect(jsonPath("$.field").value(field));
    }

    @Test
    void all_that_is_missing_is_named_at_once_and_what_is_nullable_may_be_missing()
            throws Exception {
        mvc.perform(post("/api/v1/open/orders").contentType(APPLICATION_JSON).content("{}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field").value(contains("purpose", "reason")));
        mvc.perform(
                        post("/api/v1/open/orders")
                                .contentType(APPLICATION_JSON)
                                .content("{\"purpose\":\"ASPIRATION\",\"reason\":\"x\"}"))
                .andExpect(status().isOk());
    }

    @Test
    void every_broken_field_is_named_at_once() throws Exception {
        mvc.perform(things("{\"title\":\"\",\"person\":{\"name\":\"\"}}"))
                .andExpect(jsonPath("$.errors.length()").value(2))
                .andExpect(jsonPath("$.errors[?(@.field=='title')].rule").value("NOT_BLANK"))
                .andExpect(
                        jsonPath("$.errors[?(@.field=='person.name')].detail")
                                .value("“person.name” tidak boleh kosong."));
    }

    @Test
    void the_words_follow_the_language_asked_for_and_are_indonesian_else() throws Exception {
        mvc.perform(things("{")).andExpect(jsonPath("$.title").value("JSON tidak dapat dibaca"));
        mvc.perform(things("{").header("Accept-Language", "en-GB,en;q=0.8"))
                .andExpect(jsonPath("$.title").value("Unreadable JSON"));
        mvc.perform(things("{").header("Accept-Language", "nl"))
                .andExpect(jsonPath("$.title").value("JSON tidak dapat dibaca"));
    }

    @Test
    void limits_of_a_rule_are_said() throws Exception {
        mvc.perform(things("{\"title\":\"123456789012345678901\"}"))
                .andExpect(jsonPath("$.detail").value(containsString("antara 0 dan 20")));
    }

    @Test
    void an_oversized_body_is_413_whether_it_says_its_length_or_not() throws Exception {
        mvc.perform(things("{\"title\":\"" + "x".repeat(2000) + "\"}"))
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.rule").value("BODY_TOO_LARGE"));
        mvc.perform(
                        things("{\"title\":\"" + "x".repeat(2000) + "\"}")
                                .with(request ->
                                        new org.springframework.mock.web.MockHttpServletRequest(
                                                request.getServletContext(),
                                                "POST",
                                                "/api/v1/things") {
                                            {
                                                setContent(request.getContentAsByteArray());
                                                setContentType("application/json");
                                                setPathInfo("/api/v1/things");
                                            }

                                            @Override
                                            public long getContentLengthLong() {
                                                return -1;
                                            }

                                            @Override
                                            public int getContentLength() {
                                                return -1;
                                            }
                                        }))
                .andExpect(status().isContentTooLarge());
    }

    @Test
    void a_wrong_media_type_is_415_and_an_empty_body_400() throws Exception {
        mvc.perform(post("/api/v1/things").contentType("text/plain").content("x"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.rule").value("UNSUPPORTED_MEDIA_TYPE"));
        mvc.perform(post("/api/v1/things").contentType(APPLICATION_JSON))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.rule").value("BODY_MISSING"));
    }

    @Test
    void an_unknown_path_is_404_and_a_wrong_method_405_with_allow() throws Exception {
        mvc.perform(get("/api/v1/open/nothing"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.rule").value("NOT_FOUND"));
        mvc.perform(delete("/api/v1/open/me"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", containsString("GET")))
                .andExpect(jsonPath("$.rule").value("METHOD_NOT_ALLOWED"));
    }

    @Test
    void a_parameter_is_named_as_a_field_is() throws Exception {
        mvc.perform(get("/api/v1/open/pages"))
                .andExpect(jsonPath("$.rule").value("REQUIRED"))
                .andExpect(jsonPath("$.field").value("size"));
        mvc.perform(get("/api/v1/open/pages?size=x"))
                .andExpect(jsonPath("$.rule").value("WRONG_TYPE"))
                .andExpect(jsonPath("$.field").value("size"));
        mvc.perform(get("/api/v1/open/pages?size=101"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.rule").value("MAX"))
                .andExpect(jsonPath("$.field").value("size"));
    }

    @ParameterizedTest
    @CsvSource({
        "rule,409,ALREADY_CLOSED",
        "field,400,UNKNOWN_REGION",
        "missing,404,UNKNOWN_COMPLAINT",
        "heals,503,TRY_AGAIN_LATER",
        "wrapped,503,TRY_AGAIN_LATER",
        "mongo,503,TRY_AGAIN_LATER",
        "other,500,INTERNAL_ERROR"
    })
    void a_failure_says_what_it_means_to_the_caller(String how, int code, String rule)
            throws Exception {
        var answer =
                mvc.perform(get("/api/v1/open/fails/" + how))
                        .andExpect(status().is(code))
                        .andExpect(content().contentType("application/problem+json"))
                        .andExpect(content().string(not(containsString("Siti"))))
                        .andExpect(jsonPath("$.rule").value(rule));
        if (code == 503) {
            answer.andExpect(header().string("Retry-After", "5"));
        }
    }

    @Test
    void T33_a_fault_is_logged_without_the_words_of_its_message(CapturedOutput output)
            throws Exception {
        mvc.perform(get("/api/v1/open/fails/other")).andExpect(status().isInternalServerError());

        assertThat(output)
                .contains("INTERNAL_ERROR", "java.lang.IllegalStateException", "SampleService")
                .doesNotContain("Siti", "0812");
    }

    @Test
    void a_browser_is_sent_to_the_error_page() throws Exception {
        mvc.perform(get("/form").accept(TEXT_HTML)).andExpect(status().isMethodNotAllowed());
        mvc.perform(get("/api/v1/open/nothing").accept(TEXT_HTML, APPLICATION_JSON))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.rule").value("NOT_FOUND"));
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder
            things(String body) {
        return post("/api/v1/things").contentType(APPLICATION_JSON).content(body);
    }
}
