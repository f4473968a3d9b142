package id.kawal.notification.adapter.messaging;

import id.kawal.notification.application.Directory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes entries of the directory in; one that can not be read leaves the one before in place. */
final class DirectoryEntries {

    private static final Logger log = LoggerFactory.getLogger(DirectoryEntries.class);

    private final Directory directory;
    private final JsonMapper json;

    DirectoryEntries(Directory directory, JsonMapper json) {
        this.directory = directory;
        this.json = json;
    }

    /**
     * Takes one record.
     *
     * @param value null removes the entry
     */
    void take(String agencyCode, byte @Nullable [] value) {
        if (value == null) {
            directory.forget(agencyCode);
            return;
        }
        try {
            directory.keep(json.readValue(value, DirectoryRecord.class).entry());
        } catch (JacksonException | NullPointerException unreadable) {
            log.warn("Entry {} of the agency directory can not be read", agencyCode);
        }
    }
}
