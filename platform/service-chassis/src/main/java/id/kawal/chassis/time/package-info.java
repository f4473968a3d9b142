/** Domain time, which may run faster than the wall clock in demos and tests. */
@NullMarked
package id.kawal.chassis.time;

import org.jspecify.annotations.NullMarked;
