/** Personal data under lock: per-complaint keys, sealed values, their erasure, and signatures. */
@NullMarked
package id.kawal.sealed;

import org.jspecify.annotations.NullMarked;
