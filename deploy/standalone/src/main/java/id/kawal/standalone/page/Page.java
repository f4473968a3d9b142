package id.kawal.standalone.page;

import id.kawal.standalone.PackagedFile;

/** One HTML page: the frame around a body, and the escaping that every value goes through. */
public final class Page {

    /** Where the style sheet is served, on every server that shows a page. */
    public static final String STYLES_PATH = "/page.css";

    /** Nothing from elsewhere, no script at all. */
    public static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors"
                    + " 'none'";

    private Page() {}

    public static String styles() {
        return PackagedFile.text("page.css");
    }

    /**
     * The whole page.
     *
     * @param title plain text, also the heading
     * @param width a class of the main element: empty or {@code narrow}
     * @param body HTML, its values already escaped
     * @param path where the page is, for the language switch
     */
    public static String render(Texts texts, String title, String width, String body, String path) {
        return """
        <!doctype html>
        <html lang="%1$s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%2$s – Kawal</title>
        <link rel="stylesheet" href="%3$s">
        </head>
        <body>
        <a class="skip" href="#main">%4$s</a>
        <header><span class="name">Kawal</span><nav aria-label="%5$s"><a href="%6$s?lang=%7$s" lang="%7$s" hreflang="%7$s">%5$s</a></nav></header>
        <main id="main" class="%8$s">
        <h1>%2$s</h1>
        %9$s
        </main>
        </body>
        </html>
        """
                .formatted(
                        texts.locale().getLanguage(),
                        escape(title),
                        STYLES_PATH,
                        escape(texts.get("skip")),
                        escape(texts.get("other.language")),
                        escape(path),
                        texts.get("other.language.code"),
                        width,
                        body);
    }

    /** Text made harmless inside HTML, attribute values included. */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '&' -> safe.append("&amp;");
                        case '<' -> safe.append("&lt;");
                        case '>' -> safe.append("&gt;");
                        case '"' -> safe.append("&quot;");
                        case '\'' -> safe.append("&#39;");
                        default -> safe.appendCodePoint(c);
                    }
                });
        return safe.toString();
    }
}
