package id.kawal.standalone.database;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A MongoDB connection string, whose database each service replaces by its own. */
public record MongoAddress(String uri) {

    private static final Pattern PARTS =
            Pattern.compile("(mongodb(?:\\+srv)?://(?:[^/?@]*@)?[^/?@]+)(?:/([^?]*))?(?:\\?(.*))?");

    public MongoAddress {
        if (!isOne(uri)) {
            throw new IllegalArgumentException("not a MongoDB address");
        }
    }

    /** Whether the text is an address. */
    public static boolean isOne(String text) {
        return PARTS.matcher(text).matches();
    }

    /**
     * The same servers and options, another database; who was signed in at the old one still is.
     */
    public String withDatabase(String database) {
        Matcher parts = PARTS.matcher(uri);
        if (!parts.matches()) {
            throw new IllegalStateException("checked on construction");
        }
        String options = parts.group(3) == null ? "" : parts.group(3);
        String before = parts.group(2) == null ? "" : parts.group(2);
        boolean signedInThere =
                !before.isEmpty()
                        && parts.group(1).contains("@")
                        && !options.contains("authSource=");
        if (signedInThere) {
            options += (options.isEmpty() ? "" : "&") + "authSource=" + before;
        }
        return parts.group(1) + "/" + database + (options.isEmpty() ? "" : "?" + options);
    }
}
