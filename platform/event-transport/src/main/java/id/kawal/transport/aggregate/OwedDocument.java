package id.kawal.transport.aggregate;

import java.util.List;

/**
 * A document on which this process holds the lease, and what it owes.
 *
 * @param version at which it owed exactly this
 */
public record OwedDocument(String id, long version, List<OutboxEntry> owed) {}
