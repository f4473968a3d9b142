/** Runs the clocks of complaints and climbs the ladder up to the Ombudsman. */
@NullMarked
package id.kawal.escalation;

import org.jspecify.annotations.NullMarked;
