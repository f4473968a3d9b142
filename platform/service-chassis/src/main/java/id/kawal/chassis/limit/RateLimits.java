package id.kawal.chassis.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import id.kawal.chassis.access.PublicPath.Traffic;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * A bucket per address and kind of traffic, refilled evenly; system time. Memory is bounded: the
 * addresses seen longest ago are forgotten first.
 */
final class RateLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private record Visitor(String address, Traffic traffic) {}

    private final LimitSettings settings;
    private final Ticker ticker;
    private final Cache<Visitor, Bucket> buckets;

    RateLimits(LimitSettings settings, Ticker ticker) {
        this.settings = settings;
        this.ticker = ticker;
        this.buckets =
                Caffeine.newBuilder()
                        .ticker(ticker)
                        .maximumSize(settings.addresses())
                        .expireAfterAccess(MINUTE.multipliedBy(2))
                        .build();
    }

    /** Lets a request pass, or says how long to wait: zero lets it pass. */
    Duration waitOf(String address, Traffic traffic) {
        var perMinute = settings.perMinute(traffic);
        if (perMinute.isEmpty()) {
            return Duration.ZERO;
        }
        var bucket = buckets.get(new Visitor(address, traffic), _ -> bucket(perMinute.getAsInt()));
        return Duration.ofNanos(bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    private Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .withCustomTimePrecision(new Ticks(ticker))
                .build();
    }

    private record Ticks(Ticker ticker) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return ticker.read();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
