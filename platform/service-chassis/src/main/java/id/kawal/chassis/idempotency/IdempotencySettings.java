package id.kawal.chassis.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long requests with an Idempotency-Key are remembered; system time.
 *
 * @param keep how long an answer is kept (design 5)
 * @param claim after which a try that never ended counts as crashed, so that a retry may take over
 * @param sweepEvery how often what has expired is deleted
 */
@ConfigurationProperties("kawal.idempotency")
public record IdempotencySettings(
        @DefaultValue("24h") Duration keep,
        @DefaultValue("60s") Duration claim,
        @DefaultValue("10m") Duration sweepEvery) {}
