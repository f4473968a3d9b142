package id.kawal.transport.rebuild;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;

/** What the broker knows about groups. */
public final class ConsumerGroups {

    private static final int PATIENCE_SECONDS = 10;

    private final Supplier<Admin> admin;

    public ConsumerGroups(Supplier<Admin> admin) {
        this.admin = admin;
    }

    /**
     * Forgets how far a group has read.
     *
     * @return false while somebody still reads
     */
    boolean forget(String group) throws InterruptedException, ExecutionException, TimeoutException {
        try {
            admin.get()
                    .deleteConsumerGroups(List.of(group))
                    .all()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof GroupNotEmptyException) {
                return false;
            }
            if (refused.getCause() instanceof GroupIdNotFoundException) {
                return true;
            }
            throw refused;
        }
    }
}
