package id.kawal.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PostTest {

    @Test
    void a_post_is_written_as_it_is_read() {
        assertThat(Post.parse("63.02.PUPR/HEAD")).isEqualTo(new Post("63.02.PUPR", "HEAD"));
        assertThat(Post.parse("a/b").code()).isEqualTo("a/b");
    }

    @Test
    void a_post_without_an_agency_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Post.parse("/HEAD"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Post.parse("63.02.PUPR"))
                .withMessageContaining("<unit>/<title>");
    }

    @Test
    void the_ombudsman_sits_in_the_province() {
        assertThat(Post.ombudsmanOf("63.02").code()).isEqualTo("63.OMBUDSMAN/FOCAL_POINT");
        assertThat(Post.ombudsmanOf("64").code()).isEqualTo("64.OMBUDSMAN/FOCAL_POINT");
    }

    @Test
    void T3_an_empty_seat_is_filled_by_the_other_seat_and_then_by_the_coordinator() {
        assertThat(Post.focalPointOf("63.02.PUPR").orInstead("63.02"))
                .extracting(Post::code)
                .containsExactly(
                        "63.02.PUPR/FOCAL_POINT",
                        "63.02.PUPR/SUBSTITUTE",
                        "63.02.PUPR/HEAD",
                        "63.02/COORDINATOR");
        assertThat(new Post("63.02.PUPR", "HEAD_OF_OPD").orInstead("63.02"))
                .extracting(Post::code)
                .containsExactly(
                        "63.02.PUPR/HEAD_OF_OPD",
                        "63.02.PUPR/HEAD",
                        "63.02.PUPR/FOCAL_POINT",
                        "63.02.PUPR/SUBSTITUTE",
                        "63.02/COORDINATOR");
        assertThat(new Post("63.02.PUPR", "HEAD").orInstead("63.02"))
                .extracting(Post::code)
                .containsExactly(
                        "63.02.PUPR/HEAD",
                        "63.02.PUPR/FOCAL_POINT",
                        "63.02.PUPR/SUBSTITUTE",
                        "63.02/COORDINATOR");
    }
}
