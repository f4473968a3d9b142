/** What the service does: one class per activity, on ports. */
@NullMarked
package id.kawal.routing.application;

import org.jspecify.annotations.NullMarked;
