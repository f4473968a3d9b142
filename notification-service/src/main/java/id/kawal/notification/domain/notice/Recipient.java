package id.kawal.notification.domain.notice;

import id.kawal.notification.domain.Post;

/**
 * Whom a notice goes to.
 *
 * @param code {@code citizen} or a post code; never a name or an address
 */
public record Recipient(Audience audience, String code) {

    public static final Recipient CITIZEN = new Recipient(Audience.CITIZEN, "citizen");

    public static Recipient of(Audience audience, Post post) {
        return new Recipient(audience, post.code());
    }
}
