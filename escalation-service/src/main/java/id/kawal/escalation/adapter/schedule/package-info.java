/** Wakes the clocks. */
@NullMarked
package id.kawal.escalation.adapter.schedule;

import org.jspecify.annotations.NullMarked;
