package id.kawal.webkit;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, newest first in the list.
 *
 * @param at in the region's time zone
 * @param by who did it, as a citizen knows them
 * @param current whether this is where things stand
 */
public record TimelineEntry(
        OffsetDateTime at,
        String title,
        @Nullable String detail,
        @Nullable String by,
        boolean current) {}
