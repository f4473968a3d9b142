/** Which days count, in which time zone, and why. */
@NullMarked
package id.kawal.escalation.domain.calendar;

import org.jspecify.annotations.NullMarked;
