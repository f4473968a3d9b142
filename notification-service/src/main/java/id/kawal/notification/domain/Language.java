package id.kawal.notification.domain;

import java.util.Locale;

/** The languages notices are written in. */
public enum Language {
    ID("id"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The language of a BCP 47 tag; Indonesian where it is neither of ours. */
    public static Language of(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith(EN.tag) ? EN : ID;
    }

    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.of(tag);
    }
}
