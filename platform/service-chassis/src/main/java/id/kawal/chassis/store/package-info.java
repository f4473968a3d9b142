/** How a service talks to its database. */
@NullMarked
package id.kawal.chassis.store;

import org.jspecify.annotations.NullMarked;
