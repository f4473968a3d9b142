/** Wires the service. */
@NullMarked
package id.kawal.escalation.config;

import org.jspecify.annotations.NullMarked;
