package id.kawal.transport;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kawal.events.ComplaintEvent;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How facts are written as JSON: dates as ISO text, an offset kept as it was given, absent values
 * left out; fields that are not known are ignored when reading.
 */
public final class EventJson {

    /** Shared and immutable. The contract tests of complaint-events pin the same settings. */
    public static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .changeDefaultPropertyInclusion(
                            all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private EventJson() {}

    public static String write(ComplaintEvent event) {
        return MAPPER.writeValueAsString(event);
    }

    /**
     * Reads a fact of a known type.
     *
     * @throws tools.jackson.core.JacksonException when it can not be read as one
     */
    public static <E extends ComplaintEvent> E read(byte[] json, Class<E> type) {
        return MAPPER.readValue(json, type);
    }
}
