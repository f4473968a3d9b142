/** Our copy of who stands on which post. */
@NullMarked
package id.kawal.notification.domain.directory;

import org.jspecify.annotations.NullMarked;
