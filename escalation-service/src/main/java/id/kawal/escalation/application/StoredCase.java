package id.kawal.escalation.application;

import id.kawal.escalation.domain.EscalationCase;
import id.kawal.transport.aggregate.StoredAggregate;

/**
 * A case as it was read, with the version it had.
 *
 * @param partition of the topic on which its facts come; -1 before the first
 */
public record StoredCase(StoredAggregate read, EscalationCase state, int partition) {

    public String complaintId() {
        return read.id();
    }
}
