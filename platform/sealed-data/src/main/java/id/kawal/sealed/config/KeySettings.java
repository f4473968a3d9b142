package id.kawal.sealed.config;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Keys of this service.
 *
 * @param file the service's key file ({@code KAWAL_KEYS_FILE})
 * @param json its content instead ({@code KAWAL_KEYS_JSON})
 * @param publish whether this service looks after the key topic: sends what was wrapped anew, and
 *     buries late records; only intake does, as it holds all kinds
 * @param patience how long opening a value waits for the key topic
 * @param keptFor how long an unwrapped data key is kept
 * @param kept how many unwrapped data keys are kept
 * @param rotationEvery how often a rotation is looked for
 */
@ConfigurationProperties("kawal.keys")
public record KeySettings(
        @Nullable Path file,
        @Nullable String json,
        @DefaultValue("false") boolean publish,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("5m") Duration keptFor,
        @DefaultValue("10000") long kept,
        @DefaultValue("1m") Duration rotationEvery) {

    @Override
    public String toString() {
        return "KeySettings[" + (json == null ? file : "json") + ", publish=" + publish + "]";
    }
}
