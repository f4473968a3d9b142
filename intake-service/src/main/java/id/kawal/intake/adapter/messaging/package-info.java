/** Hears what the other services tell. */
@NullMarked
package id.kawal.intake.adapter.messaging;

import org.jspecify.annotations.NullMarked;
