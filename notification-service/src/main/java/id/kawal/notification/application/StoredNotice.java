package id.kawal.notification.application;

import id.kawal.notification.domain.notice.Notice;
import id.kawal.transport.aggregate.StoredAggregate;

/** A notice as it was read; what is decided about it is stored on condition of that. */
public record StoredNotice(Notice notice, StoredAggregate read) {}
