/** Clocks: a budget, what rests under it, how much is used up, and the instants that follow. */
@NullMarked
package id.kawal.escalation.domain.clock;

import org.jspecify.annotations.NullMarked;
