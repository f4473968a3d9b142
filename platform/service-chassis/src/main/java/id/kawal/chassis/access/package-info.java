/** Who may do and see what: roles, regions and agencies of the caller. */
@NullMarked
package id.kawal.chassis.access;

import org.jspecify.annotations.NullMarked;
