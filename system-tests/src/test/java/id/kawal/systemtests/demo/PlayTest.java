package id.kawal.systemtests.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.systemtests.facts.Fact;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PlayTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private int sequence;

    @Test
    void a_ladder_ends_at_the_ombudsman_where_consent_and_agreement_are_there() {
        var entry = entry("63.02", "consent");

        assertThat(Play.NEVER.isOver(entry, history("referral.prepared {}"))).isFalse();
        assertThat(Play.NEVER.isOver(entry, history("referral.sent {}"))).isTrue();
    }

    @Test
    void a_ladder_ends_with_a_held_file_where_there_is_no_agreement() {
        var held = history("referral.prepared {\"holdReason\":\"NO_AGREEMENT\"}");

        assertThat(Play.NEVER.isOver(entry("62.01", "consent"), held)).isTrue();
        assertThat(Play.NEVER.isOver(entry("63.02", "consent"), held)).isFalse();
    }

    @Test
    void a_ladder_ends_with_a_blocked_file_where_consent_is_missing() {
        var blocked = history("referral.blocked {\"missing\":[\"CONSENT\",\"IDENTITY\"]}");

        assertThat(Play.NEVER.isOver(entry("63.02", "anonymous"), blocked)).isTrue();
        assertThat(Tally.misses(blocked, "IDENTITY")).isTrue();
    }

    @Test
    void of_a_complaint_of_oversight_only_the_first_ladder_can_be_seen() {
        var history =
                history(
                        "complaint.verified {\"classification\":\"OVERSIGHT_COMPLAINT\"}",
                        "complaint.escalated {\"clock\":\"FIRST_RESPONSE\",\"rung\":\"INSPEKTORAT_AND_SEKDA\"}");

        assertThat(Play.NEVER.isOver(entry("63.71", "consent"), history)).isTrue();
    }

    @Test
    void a_repeat_is_heard_once() {
        var fact = fact("complaint.answered {}");
        var history = new History();

        assertThat(history.add(fact)).isTrue();
        assertThat(history.add(fact)).isFalse();
        assertThat(history.count("complaint.answered")).isEqualTo(1);
    }

    private static Entry entry(String region, String option) {
        return new Entry(region, Play.NEVER, "", "PUPR", "Warga", Set.of(option), "Judul", "Isi");
    }

    private History history(String... facts) {
        var history = new History();
        Arrays.stream(facts).map(this::fact).forEach(history::add);
        return history;
    }

    private Fact fact(String text) {
        var words = text.split(" ", 2);
        return new Fact(
                "id", words[0], "/source", ++sequence, Instant.EPOCH, "c", JSON.readTree(words[1]));
    }
}
