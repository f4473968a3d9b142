package id.kawal.standalone.identity;

import id.kawal.standalone.page.Page;
import id.kawal.standalone.page.Texts;
import java.security.Principal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sign-in page, and the page of who is signed in. */
@RestController
class IdentityPages {

    private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";

    private final People people;

    IdentityPages(People people) {
        this.people = people;
    }

    @GetMapping(path = Page.STYLES_PATH, produces = "text/css;charset=UTF-8")
    String styles() {
        return Page.styles();
    }

    @GetMapping(path = "/login", produces = HTML)
    String signIn(
            @RequestParam @Nullable String lang,
            @RequestParam @Nullable String error,
            @RequestParam @Nullable String logout,
            CsrfToken csrf) {
        Texts texts = Texts.in(lang);
        String message = message(texts, error, logout);
        String body = message + form(texts, csrf) + demoAccounts(texts);
        return Page.render(texts, texts.get("sign.in.title"), "narrow", body, "/login");
    }

    private static String message(Texts texts, @Nullable String error, @Nullable String logout) {
        if (error != null) {
            return "<p class=\"problem\" role=\"alert\" id=\"problem\">"
                    + Page.escape(texts.get("sign.in.wrong"))
                    + "</p>\n";
        }
        return logout == null
                ? ""
                : "<p class=\"card\" role=\"status\">"
                        + Page.escape(texts.get("sign.in.left"))
                        + "</p>\n";
    }

    private static String form(Texts texts, CsrfToken csrf) {
        return """
        <form class="card" method="post" action="/login">
        <input type="hidden" name="%s" value="%s">
        <label for="username">%s</label>
        <input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required>
        <label for="password">%s</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required>
        <button>%s</button>
        </form>
        """
                .formatted(
                        Page.escape(csrf.getParameterName()),
                        Page.escape(csrf.getToken()),
                        Page.escape(texts.get("sign.in.user")),
                        Page.escape(texts.get("sign.in.password")),
                        Page.escape(texts.get("sign.in.button")));
    }

    private String demoAccounts(Texts texts) {
        String accounts =
                people.people().stream()
                        .map(person ->
                                "<li><code>%s</code> – %s</li>"
                                        .formatted(
                                                Page.escape(person.id()),
                                                Page.escape(person.name())))
                        .collect(Collectors.joining("\n"));
        return """
        <details class="card">
        <summary>%s</summary>
        <p>%s</p>
        <ul class="accounts">
        %s
        </ul>
        </details>
        """
                .formatted(
                        Page.escape(texts.get("sign.in.demo")),
                        Page.escape(texts.get("sign.in.demo.explain", people.password())),
                        accounts);
    }

    @GetMapping(path = "/", produces = HTML)
    String home(@RequestParam @Nullable String lang, Principal who, CsrfToken csrf) {
        Texts texts = Texts.in(lang);
        String name = people.find(who.getName()).map(People.Account::name).orElse(who.getName());
        String body =
                """
                <p>%s</p>
                <form method="post" action="/logout"><input type="hidden" name="%s" value="%s"><button>%s</button></form>
                """
                        .formatted(
                                Page.escape(texts.get("home.as", name)),
                                Page.escape(csrf.getParameterName()),
                                Page.escape(csrf.getToken()),
                                Page.escape(texts.get("home.out")));
        return Page.render(texts, texts.get("home.title"), "narrow", body, "/");
    }
}
