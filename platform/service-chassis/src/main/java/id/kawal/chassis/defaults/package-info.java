/** Settings that every service shares, so that its own fit on half a screen. */
@NullMarked
package id.kawal.chassis.defaults;

import org.jspecify.annotations.NullMarked;
