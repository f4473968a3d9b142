package id.kawal.notification.application;

import id.kawal.notification.domain.notice.Channel;
import id.kawal.notification.domain.notice.NoticeEvent;

/** Counts what becomes of notices. */
public interface DeliveryCounts {

    void count(Channel channel, NoticeEvent event);
}
