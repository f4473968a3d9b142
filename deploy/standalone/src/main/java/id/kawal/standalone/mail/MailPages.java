package id.kawal.standalone.mail;

import id.kawal.standalone.page.Page;
import id.kawal.standalone.page.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two pages: the list and one mail. */
final class MailPages {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"')]+[^\\s<>\"').,;:]");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu HH.mm.ss z");

    private final Mailbox mailbox;
    private final ZoneId zone;

    MailPages(Mailbox mailbox, ZoneId zone) {
        this.mailbox = mailbox;
        this.zone = zone;
    }

    String list(Texts texts, String recipient) {
        List<CaughtMail> mails = mailbox.to(recipient);
        StringBuilder body = new StringBuilder();
        body.append("<p>").append(Page.escape(texts.get("mail.explain"))).append("</p>\n");
        body.append(filter(texts, recipient));
        if (mails.isEmpty()) {
            body.append("<p class=\"card\">")
                    .append(Page.escape(texts.get("mail.none")))
                    .append("</p>\n");
        } else {
            body.append("<p class=\"quiet\">")
                    .append(Page.escape(counted(texts, mails)))
                    .append("</p>\n");
            body.append("<ul class=\"mails\">\n");
            mails.forEach(mail -> body.append(line(texts, mail)));
            body.append("</ul>\n");
        }
        return Page.render(texts, texts.get("mail.title"), "", body.toString(), "/");
    }

    private String counted(Texts texts, List<CaughtMail> mails) {
        String counted = texts.get("mail.count", mails.size());
        long dropped = mailbox.dropped();
        return dropped == 0 ? counted : counted + "; " + texts.get("mail.dropped", dropped);
    }

    private static String filter(Texts texts, String recipient) {
        return """
        <form class="filter" method="get" action="/">
        <div><label for="to">%s</label><input id="to" name="to" value="%s" autocomplete="off"></div>
        <input type="hidden" name="lang" value="%s">
        <button>%s</button>
        </form>
        """
                .formatted(
                        Page.escape(texts.get("mail.filter")),
                        Page.escape(recipient),
                        texts.locale().getLanguage(),
                        Page.escape(texts.get("mail.filter.button")));
    }

    private String line(Texts texts, CaughtMail mail) {
        return """
        <li><a class="subject" href="/messages/%d%s">%s</a> <span class="who">%s</span> <time class="quiet" datetime="%s">%s</time></li>
        """
                .formatted(
                        mail.number(),
                        texts.parameter(),
                        Page.escape(subject(texts, mail)),
                        Page.escape(mail.to()),
                        mail.receivedAt(),
                        time(texts, mail.receivedAt()));
    }

    String one(Texts texts, CaughtMail mail) {
        String body =
                """
                <p><a href="/%s">%s</a></p>
                <dl class="card">
                <dt>%s</dt><dd>%s</dd>
                <dt>%s</dt><dd>%s</dd>
                <dt>%s</dt><dd><time datetime="%s">%s</time></dd>
                <dt>Message-ID</dt><dd>%s</dd>
                </dl>
                <div class="card"><p class="body">%s</p></div>
                """
                        .formatted(
                                texts.parameter(),
                                Page.escape(texts.get("mail.back")),
                                Page.escape(texts.get("mail.from")),
                                Page.escape(mail.from()),
                                Page.escape(texts.get("mail.to")),
                                Page.escape(mail.to()),
                                Page.escape(texts.get("mail.received")),
                                mail.receivedAt(),
                                time(texts, mail.receivedAt()),
                                Page.escape(mail.messageId()),
                                withLinks(mail.body()));
        return Page.render(texts, subject(texts, mail), "", body, "/messages/" + mail.number());
    }

    String missing(Texts texts) {
        String body =
                "<p class=\"card\"><a href=\"/%s\">%s</a></p>"
                        .formatted(texts.parameter(), Page.escape(texts.get("mail.back")));
        return Page.render(texts, texts.get("mail.missing"), "", body, "/");
    }

    private static String subject(Texts texts, CaughtMail mail) {
        return mail.subject().isBlank() ? texts.get("mail.no.subject") : mail.subject();
    }

    private String time(Texts texts, Instant instant) {
        return TIME.withLocale(texts.locale()).format(instant.atZone(zone));
    }

    /** The text, escaped, with its web addresses made followable. */
    static String withLinks(String text) {
        StringBuilder html = new StringBuilder();
        Matcher link = LINK.matcher(text);
        int from = 0;
        while (link.find()) {
            String address = Page.escape(link.group());
            html.append(Page.escape(text.substring(from, link.start())))
                    .append("<a rel=\"noreferrer\" href=\"")
                    .append(address)
                    .append("\">")
                    .append(address)
                    .append("</a>");
            from = link.end();
        }
        return html.append(Page.escape(text.substring(from))).toString();
    }
}
