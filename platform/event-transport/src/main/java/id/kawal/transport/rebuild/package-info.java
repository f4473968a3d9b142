/** Projections made anew from the first fact on. */
@NullMarked
package id.kawal.transport.rebuild;

import org.jspecify.annotations.NullMarked;
