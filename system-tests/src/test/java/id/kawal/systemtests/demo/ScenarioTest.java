package id.kawal.systemtests.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScenarioTest {

    @Test
    void holds_about_sixty_complaints_of_six_regions_and_a_province() {
        var entries = Scenario.read();

        assertThat(entries).hasSizeGreaterThan(55);
        assertThat(entries.stream().map(Entry::regionCode).collect(Collectors.toSet()))
                .isEqualTo(Set.of("63.02", "63.71", "62.71", "62.01", "64.01", "64.08", "63"));
    }

    @Test
    void gives_every_play_a_part() {
        assertThat(Scenario.read().stream().map(Entry::play).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Play.values());
    }

    @Test
    void names_who_should_have_every_complaint_in_the_end() {
        assertThat(Scenario.read()).allSatisfy(it -> assertThat(it.rightAgency()).isNotBlank());
    }

    @Test
    void says_nothing_twice() {
        assertThat(Scenario.read().stream().map(Entry::text)).doesNotHaveDuplicates();
    }
}
