package id.kawal.notification.adapter.email;

import static java.util.stream.Collectors.joining;

import id.kawal.notification.domain.Language;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** The plain text of a notice as simple HTML: paragraphs, line breaks and links, nothing else. */
final class MailHtml {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+[^\\s<>\"'.,;:)]");

    private MailHtml() {}

    static String of(String body, Language language) {
        return """
        <!DOCTYPE html>
        <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
        <body style="margin:0;background:#f3f4f6">
        <div style="max-width:36em;margin:0 auto;padding:1.5em;background:#ffffff;color:#1b1f24;\
        font:16px/1.5 system-ui,sans-serif">
        <p style="margin:0 0 1em;font-weight:bold;color:#14532d">Kawal</p>
        %s
        </div></body></html>
        """
                .formatted(language.tag(), paragraphs(body));
    }

    private static String paragraphs(String body) {
        return Stream.of(body.strip().split("\\n\\s*\\n"))
                .map(paragraph -> "<p>" + linked(paragraph.strip()) + "</p>")
                .collect(joining("\n"));
    }

    private static String linked(String paragraph) {
        var escaped = HtmlUtils.htmlEscape(paragraph, "UTF-8").replace("\n", "<br>\n");
        return LINK.matcher(escaped).replaceAll("<a href=\"$0\">$0</a>");
    }
}
