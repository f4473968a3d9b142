package id.kawal.webkit;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * The language of a page: {@code ?lang=} (kept in a cookie of that name, which says nothing else),
 * else the cookie, else what the browser asks for, else Indonesian.
 */
final class SpokenLanguage implements LocaleResolver, HandlerInterceptor {

    static final String NAME = "lang";

    private static final Locale INDONESIAN = Locale.of("id");
    private static final List<Locale> SPOKEN = List.of(INDONESIAN, Locale.ENGLISH);
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final AcceptHeaderLocaleResolver asked = new AcceptHeaderLocaleResolver();

    SpokenLanguage() {
        asked.setSupportedLocales(SPOKEN);
        asked.setDefaultLocale(INDONESIAN);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return chosen(request)
                .or(() -> remembered(request))
                .orElseGet(() -> asked.resolveLocale(request));
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is chosen by ?lang=");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        chosen(request).ifPresent(locale -> remember(locale, response));
        return true;
    }

    private static void remember(Locale locale, HttpServletResponse response) {
        var cookie =
                ResponseCookie.from(NAME, locale.getLanguage())
                        .path("/")
                        .maxAge(A_YEAR)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** From the query alone: reading a parameter would read the body of a post. */
    private static Optional<Locale> chosen(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString())
                .map(query -> UriComponentsBuilder.newInstance().query(query).build())
                .map(uri -> uri.getQueryParams().getFirst(NAME))
                .flatMap(SpokenLanguage::spoken);
    }

    private static Optional<Locale> remembered(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .map(Cookie::getValue)
                .flatMap(SpokenLanguage::spoken);
    }

    private static Optional<Locale> spoken(String tag) {
        return SPOKEN.stream().filter(locale -> locale.getLanguage().equals(tag)).findFirst();
    }
}
