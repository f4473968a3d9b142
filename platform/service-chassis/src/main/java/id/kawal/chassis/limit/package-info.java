/** How often one address may come to what is open to everyone. */
@NullMarked
package id.kawal.chassis.limit;

import org.jspecify.annotations.NullMarked;
