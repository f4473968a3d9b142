/** One notice to one recipient through one channel, from planned to reached or given up. */
@NullMarked
package id.kawal.notification.domain.notice;

import org.jspecify.annotations.NullMarked;
