package id.kawal.transport.aggregate;

import org.bson.Document;

/** Fields of a stored aggregate. */
final class Fields {

    static final String ID = "_id";
    static final String VERSION = "version";
    static final String SEQUENCE = "sequence";
    static final String STATE = "state";
    static final String SEEN = "seen";
    static final String OUTBOX = "outbox";
    static final String OWED_SINCE = "owedSince";
    static final String LEASE = "lease";
    static final String LEASE_BY = "lease.by";
    static final String LEASE_UNTIL = "lease.until";

    static final Document PRESENT = new Document("$exists", true);
    static final Document ABSENT = new Document("$exists", false);

    private Fields() {}

    /** A source as a field name: a dot would be a path. */
    static String seenKey(String source) {
        var escaped = source.replace("%", "%25").replace(".", "%2E");
        return escaped.startsWith("$") ? "%24" + escaped.substring(1) : escaped;
    }

    static String sourceOf(String seenKey) {
        return seenKey.replace("%24", "$").replace("%2E", ".").replace("%25", "%");
    }

    static String seenPath(String source) {
        return SEEN + "." + seenKey(source);
    }
}
