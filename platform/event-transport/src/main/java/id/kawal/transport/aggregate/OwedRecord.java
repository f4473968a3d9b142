package id.kawal.transport.aggregate;

import org.jspecify.annotations.Nullable;

/**
 * A record for another topic that must be acknowledged before the facts of the same write are sent,
 * for example a complaint's keys before its first fact.
 *
 * @param json the value of the record; null is a tombstone
 */
public record OwedRecord(String topic, String key, @Nullable String json) {}
