package id.kawal.escalation.adapter.schedule;

import com.mongodb.MongoException;
import id.kawal.escalation.application.FiringDue;
import id.kawal.transport.HealsByItself;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Looks twice a second for what has fallen due, so that a rung fires within a second of its time.
 */
public final class DeadlineSweep {

    private static final Logger log = LoggerFactory.getLogger(DeadlineSweep.class);

    private final FiringDue firing;

    public DeadlineSweep(FiringDue firing) {
        this.firing = firing;
    }

    @Scheduled(fixedDelay = 500)
    void look() {
        try {
            while (firing.sweep()) {
                Thread.onSpinWait(); // there is more than one look may take
            }
        } catch (HealsByItself | DataAccessException | MongoException away) {
            log.warn("Deadlines wait: {}", away.getClass().getSimpleName());
        }
    }
}
