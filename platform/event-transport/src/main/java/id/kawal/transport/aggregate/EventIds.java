package id.kawal.transport.aggregate;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Draws event ids: UUID version 7 by system time, so that they sort roughly by their making. They
 * are no secret: a cheap generator will do.
 */
final class EventIds {

    private static final long VERSION_7 = 0x7000L;
    private static final long RANDOM_A = 0x0FFFL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_B = 0x3FFF_FFFF_FFFF_FFFFL;

    private EventIds() {}

    static String next() {
        var random = ThreadLocalRandom.current();
        var high = (System.currentTimeMillis() << 16) | VERSION_7 | (random.nextLong() & RANDOM_A);
        var low = VARIANT | (random.nextLong() & RANDOM_B);
        return new UUID(high, low).toString();
    }
}
