package id.kawal.routing.application;

import id.kawal.events.SealedValue;
import org.jspecify.annotations.Nullable;

/**
 * What people at a desk have to see of a complaint and the rules of a case do not care for.
 *
 * @param trackingId of SP4N-LAPOR!, where it was imported
 * @param anonymous the name is hidden from everyone who handles it
 * @param confidential the content is shown only to those with the right to it
 */
public record Particulars(
        String reference,
        @Nullable String trackingId,
        boolean anonymous,
        boolean confidential,
        SealedValue title,
        SealedValue text,
        @Nullable SealedValue place) {}
