package id.kawal.notification.config;

import id.kawal.notification.domain.notice.Audience;
import id.kawal.notification.domain.notice.Channel;
import id.kawal.notification.domain.policy.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which fact tells whom, as {@code notice-policy.yml} has it; a file of one's own can stand in its
 * place.
 */
@ConfigurationProperties("kawal.notice-policy")
public record NoticePolicySettings(List<Entry> facts) {

    /** One fact and all whom it tells. */
    public record Entry(String fact, List<Row> tell) {

        Stream<Rule> rules() {
            return tell.stream().map(row -> row.rule(fact));
        }
    }

    /** One audience; conditions that are not given hold always. */
    public record Row(
            Audience audience,
            String template,
            @Nullable List<Channel> channels,
            @Nullable Map<String, List<String>> when,
            @Nullable Map<String, List<String>> unless,
            boolean digest) {

        Rule rule(String on) {
            return new Rule(
                    on,
                    when == null ? Map.of() : when,
                    unless == null ? Map.of() : unless,
                    audience,
                    template,
                    channels == null ? channelsOf(audience) : channels,
                    digest);
        }

        /** Staff by mail; a citizen by whatever was given. */
        private static List<Channel> channelsOf(Audience audience) {
            return audience == Audience.CITIZEN
                    ? List.of(Channel.EMAIL, Channel.WHATSAPP, Channel.SMS)
                    : List.of(Channel.EMAIL);
        }
    }

    /** All rows, in the order of the file. */
    public List<Rule> rules() {
        return facts.stream().flatMap(Entry::rules).toList();
    }
}
