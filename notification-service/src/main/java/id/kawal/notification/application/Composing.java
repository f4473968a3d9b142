package id.kawal.notification.application;

import static java.util.stream.Collectors.joining;

import id.kawal.notification.domain.Language;
import id.kawal.notification.domain.notice.Notice;
import id.kawal.notification.domain.policy.DigestSlot;
import id.kawal.notification.domain.wording.Templates;
import id.kawal.notification.domain.wording.Text;
import java.util.HashMap;
import java.util.Map;

/** Puts a notice into words at the moment of sending. */
public class Composing {

    private final Templates templates;
    private final Digests digests;
    private final Links links;

    public Composing(Templates templates, Digests digests, Links links) {
        this.templates = templates;
        this.digests = digests;
        this.links = links;
    }

    /**
     * The text of a notice.
     *
     * @throws id.kawal.notification.domain.wording.MissingValue where a placeholder can not be
     *     filled
     */
    public Text text(Notice notice, Language language) {
        var values = new HashMap<>(links.values(notice.cause().complaintId()));
        values.putAll(notice.values());
        var digest = notice.values().get("digest");
        if (digest != null) {
            values.putAll(values(digests.content(DigestSlot.parse(digest), notice.template())));
        }
        return templates.fill(notice.template(), language, values);
    }

    private static Map<String, String> values(DigestContent content) {
        return Map.of(
                "count", Long.toString(content.count()),
                "agencies",
                        content.byAgency().entrySet().stream()
                                .map(entry -> entry.getKey() + ": " + entry.getValue())
                                .collect(joining("\n")),
                "references", String.join("\n", content.references()));
    }
}
