/** What the service does: one class per activity, on ports. */
@NullMarked
package id.kawal.escalation.application;

import org.jspecify.annotations.NullMarked;
