/** Wires the service together. */
@NullMarked
package id.kawal.intake.config;

import org.jspecify.annotations.NullMarked;
