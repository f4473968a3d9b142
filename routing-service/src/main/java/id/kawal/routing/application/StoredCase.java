package id.kawal.routing.application;

import id.kawal.transport.aggregate.StoredAggregate;

/** A case as it was read, with the version it had. */
public record StoredCase(StoredAggregate read, CaseRecord record) {

    public String complaintId() {
        return read.id();
    }
}
