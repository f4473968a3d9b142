/** Tells people, once each, in their language. */
@NullMarked
package id.kawal.notification;

import org.jspecify.annotations.NullMarked;
