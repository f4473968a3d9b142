/** Records that nobody could handle, kept as they came until an operator decides. */
@NullMarked
package id.kawal.transport.park;

import org.jspecify.annotations.NullMarked;
