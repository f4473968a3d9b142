package id.kawal.transport.park;

import org.jspecify.annotations.Nullable;

/**
 * What came of a replay.
 *
 * @param group whose queue it was
 * @param replayed records that are handled now
 * @param left records that still wait
 * @param stoppedBy code of the failure that ended it; null where none is left
 */
public record Replay(String group, int replayed, int left, @Nullable String stoppedBy) {}
