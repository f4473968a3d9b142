package id.kawal.escalation.adapter.schedule;

import com.mongodb.MongoException;
import id.kawal.escalation.application.CaseList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/** Counts once a minute what must never be: an open complaint that nothing reminds anybody of. */
public final class OrphanCount {

    private static final Logger log = LoggerFactory.getLogger(OrphanCount.class);

    private final CaseList cases;
    private volatile long last;

    public OrphanCount(CaseList cases) {
        this.cases = cases;
    }

    /** As last counted. */
    public long last() {
        return last;
    }

    @Scheduled(fixedDelay = 60_000)
    void count() {
        try {
            last = cases.orphans();
        } catch (DataAccessException | MongoException away) {
            log.warn("Orphans are counted later: {}", away.getClass().getSimpleName());
        }
    }
}
