/** Which fact tells whom. */
@NullMarked
package id.kawal.notification.domain.policy;

import org.jspecify.annotations.NullMarked;
