/** Facts and directory entries on their way in. */
@NullMarked
package id.kawal.notification.adapter.messaging;

import org.jspecify.annotations.NullMarked;
