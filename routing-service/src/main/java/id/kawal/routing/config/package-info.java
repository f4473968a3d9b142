/** Wires the service. */
@NullMarked
package id.kawal.routing.config;

import org.jspecify.annotations.NullMarked;
