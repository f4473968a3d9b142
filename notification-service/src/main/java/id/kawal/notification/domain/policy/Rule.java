package id.kawal.notification.domain.policy;

import id.kawal.notification.domain.notice.Audience;
import id.kawal.notification.domain.notice.Channel;
import java.util.List;
import java.util.Map;

/**
 * One row of the policy: which fact tells whom, in which words, through which channels.
 *
 * @param when attributes that must have one of the values given
 * @param unless attributes that must have none of the values given
 * @param channels in order of preference among those that share a kind of address
 * @param digest gathered into one notice per region and day instead of told at once
 */
public record Rule(
        String on,
        Map<String, List<String>> when,
        Map<String, List<String>> unless,
        Audience audience,
        String template,
        List<Channel> channels,
        boolean digest) {

    public Rule {
        when = Map.copyOf(when);
        unless = Map.copyOf(unless);
        channels = List.copyOf(channels);
    }

    boolean appliesTo(Fact fact) {
        return on.equals(fact.type())
                && when.entrySet().stream().allMatch(wanted -> has(fact, wanted))
                && unless.entrySet().stream().noneMatch(unwanted -> has(fact, unwanted));
    }

    private static boolean has(Fact fact, Map.Entry<String, List<String>> condition) {
        return fact.attribute(condition.getKey())
                .filter(condition.getValue()::contains)
                .isPresent();
    }
}
