/** Notices by mail over SMTP. */
@NullMarked
package id.kawal.notification.adapter.email;

import org.jspecify.annotations.NullMarked;
