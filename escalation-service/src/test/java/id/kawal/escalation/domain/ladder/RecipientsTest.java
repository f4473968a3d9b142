package id.kawal.escalation.domain.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipientsTest {

    private static final Ladder LADDER =
            new Ladder(
                    List.of(
                            new Rung(Rung.Name.HEAD_OF_OPD, 0),
                            new Rung(Rung.Name.INSPEKTORAT_AND_SEKDA, 2),
                            new Rung(Rung.Name.HEAD_OF_REGION, 3),
                            new Rung(Rung.Name.REFERRAL, 5)));
    private static final Post HEAD = new Post("63.02.PUPR", Post.Kind.HEAD_OF_OPD);
    private static final Post INSPEKTORAT = new Post("63.02", Post.Kind.INSPEKTORAT);
    private static final Post SEKDA = new Post("63.02", Post.Kind.SEKDA);
    private static final Post HEAD_OF_REGION = new Post("63.02", Post.Kind.HEAD_OF_REGION);
    private static final Post COORDINATOR = new Post("63.02", Post.Kind.COORDINATOR);

    private static Recipients told(Rung.Name rung, Set<Post> about, Post... vacant) {
        return Recipients.of(
                rung,
                LADDER,
                new Recipients.Standing("63.02", "63.02.PUPR", about),
                post -> !Set.of(vacant).contains(post));
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD_OF_OPD, 63.02.PUPR/HEAD",
        "INSPEKTORAT_AND_SEKDA, 63.02/INSPEKTORAT 63.02/SEKDA",
        "HEAD_OF_REGION, 63.02/HEAD_OF_REGION",
        "COORDINATOR, 63.02/COORDINATOR",
        "SEKDA, 63.02/SEKDA",
        "OVERDUE_AT_ADOPTION, 63.02/COORDINATOR"
    })
    void each_rung_tells_its_posts(Rung.Name rung, String codes) {
        var recipients = told(rung, Set.of());

        assertThat(recipients.posts()).extracting(Post::code).containsExactly(codes.split(" "));
        assertThat(recipients.passedOver()).isEmpty();
    }

    @Test
    void the_referral_tells_no_post_of_the_region() {
        assertThat(told(Rung.Name.REFERRAL, Set.of()))
                .isEqualTo(new Recipients(List.of(), List.of()));
    }

    @Test
    void nobody_on_a_post_means_the_next_rung_and_says_so() {
        assertThat(told(Rung.Name.HEAD_OF_OPD, Set.of(), HEAD))
                .isEqualTo(new Recipients(List.of(INSPEKTORAT, SEKDA), List.of(HEAD)));
    }

    @Test
    void one_of_two_posts_is_enough_and_the_other_is_named() {
        assertThat(told(Rung.Name.INSPEKTORAT_AND_SEKDA, Set.of(), INSPEKTORAT))
                .isEqualTo(new Recipients(List.of(SEKDA), List.of(INSPEKTORAT)));
    }

    @Test
    void nobody_at_all_means_the_coordinator() {
        assertThat(
                        told(
                                Rung.Name.HEAD_OF_OPD,
                                Set.of(),
                                HEAD,
                                INSPEKTORAT,
                                SEKDA,
                                HEAD_OF_REGION,
                                COORDINATOR))
                .isEqualTo(
                        new Recipients(
                                List.of(COORDINATOR),
                                List.of(HEAD, INSPEKTORAT, SEKDA, HEAD_OF_REGION)));
    }

    @Test
    void whoever_the_complaint_is_about_is_never_told() {
        assertThat(told(Rung.Name.HEAD_OF_OPD, Set.of(HEAD, INSPEKTORAT)))
                .isEqualTo(new Recipients(List.of(SEKDA), List.of(HEAD, INSPEKTORAT)));
    }

    @Test
    void T3_an_unowned_case_escalates_to_the_coordinator() {
        var recipients =
                Recipients.of(
                        Rung.Name.HEAD_OF_OPD,
                        LADDER,
                        new Recipients.Standing("63.02", null, Set.of()),
                        _ -> true);

        assertThat(recipients).isEqualTo(new Recipients(List.of(COORDINATOR), List.of()));
    }

    @Test
    void a_rung_not_on_the_ladder_has_the_whole_ladder_above_it() {
        assertThat(LADDER.above(Rung.Name.COORDINATOR)).isEqualTo(LADDER.rungs());
        assertThat(LADDER.above(Rung.Name.REFERRAL)).isEmpty();
    }

    @Test
    void a_ladder_goes_up_and_has_each_rung_once() {
        assertThatThrownBy(() ->
                        new Ladder(
                                List.of(
                                        new Rung(Rung.Name.SEKDA, 2),
                                        new Rung(Rung.Name.HEAD_OF_REGION, 1))))
                .hasMessage("a ladder goes up: HEAD_OF_REGION");
        assertThatThrownBy(() ->
                        new Ladder(
                                List.of(
                                        new Rung(Rung.Name.SEKDA, 2),
                                        new Rung(Rung.Name.SEKDA, 3))))
                .hasMessage("a ladder has each rung once: SEKDA");
        assertThat(
                        new Ladder(
                                        List.of(
                                                new Rung(Rung.Name.SEKDA, 2),
                                                new Rung(Rung.Name.HEAD_OF_REGION, 2)))
                                .rungs())
                .hasSize(2);
    }

    @Test
    void a_rung_does_not_lie_before_the_deadline() {
        assertThatThrownBy(() -> new Rung(Rung.Name.SEKDA, -1)).hasMessageEndingWith(": -1");
    }
}
