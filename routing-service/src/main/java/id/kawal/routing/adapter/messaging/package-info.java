/** Hears facts of the other services and tells ours. */
@NullMarked
package id.kawal.routing.adapter.messaging;

import org.jspecify.annotations.NullMarked;
