/** Notices by SMS or WhatsApp through any gateway that speaks HTTP. */
@NullMarked
package id.kawal.notification.adapter.gateway;

import org.jspecify.annotations.NullMarked;
