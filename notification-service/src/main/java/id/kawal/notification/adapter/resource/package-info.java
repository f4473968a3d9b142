/** Policy and templates as they lie on the class path. */
@NullMarked
package id.kawal.notification.adapter.resource;

import org.jspecify.annotations.NullMarked;
