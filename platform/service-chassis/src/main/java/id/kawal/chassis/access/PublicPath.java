package id.kawal.chassis.access;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * A path that needs no token.
 *
 * @param method null for every method; {@code GET} covers {@code HEAD}
 * @param pattern as Spring MVC writes it, for example {@code /api/v1/complaints/*}
 * @param traffic how often one address may come
 */
public record PublicPath(@Nullable HttpMethod method, String pattern, Traffic traffic) {

    /** What one address may do in a minute; the numbers are settings ({@code kawal.limits}). */
    public enum Traffic {
        /** Lodging, pages. */
        ORDINARY,
        /** Anything that answers to a reference and a secret, so that neither can be guessed. */
        LOOKUP,
        /** Programs that ask in bulk and touch nobody's data: previews, receipts of a gateway. */
        BULK,
        /** Styles, images, public keys: the chassis' own paths only. */
        UNLIMITED
    }

    public static PublicPath get(String pattern) {
        return new PublicPath(HttpMethod.GET, pattern, Traffic.ORDINARY);
    }

    public static PublicPath post(String pattern) {
        return new PublicPath(HttpMethod.POST, pattern, Traffic.ORDINARY);
    }

    /** Every method. */
    public static PublicPath any(String pattern) {
        return new PublicPath(null, pattern, Traffic.ORDINARY);
    }

    /** The same path, limited as strictly as guessing secrets must be. */
    public PublicPath lookup() {
        return new PublicPath(method, pattern, Traffic.LOOKUP);
    }

    /** The same path, for programs that ask in bulk. */
    public PublicPath bulk() {
        return new PublicPath(method, pattern, Traffic.BULK);
    }

    /** The same path, as often as anyone likes; what a service opens is always limited. */
    PublicPath unlimited() {
        return new PublicPath(method, pattern, Traffic.UNLIMITED);
    }

    boolean answers(HttpMethod asked) {
        return method == null
                || method.equals(asked)
                || (method.equals(HttpMethod.GET) && asked.equals(HttpMethod.HEAD));
    }
}
