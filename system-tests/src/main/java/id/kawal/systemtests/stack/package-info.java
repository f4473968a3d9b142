/** A whole Kawal of one's own: started, killed in parts, stopped. */
@NullMarked
package id.kawal.systemtests.stack;

import org.jspecify.annotations.NullMarked;
