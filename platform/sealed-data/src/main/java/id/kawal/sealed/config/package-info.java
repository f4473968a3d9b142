/** Wires keys, seals and signatures into a service. */
@NullMarked
package id.kawal.sealed.config;

import org.jspecify.annotations.NullMarked;
