/** Hears facts of the other services, and who stands on which post. */
@NullMarked
package id.kawal.escalation.adapter.messaging;

import org.jspecify.annotations.NullMarked;
