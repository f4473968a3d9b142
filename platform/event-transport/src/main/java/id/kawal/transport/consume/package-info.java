/** Facts on their way in: decoded, in order per source, retried, parked. */
@NullMarked
package id.kawal.transport.consume;

import org.jspecify.annotations.NullMarked;
