/** Reads the facts that ship with the service. */
@NullMarked
package id.kawal.intake.adapter.data;

import org.jspecify.annotations.NullMarked;
