/** Tests of the supervisor with stand-in parts. */
@NullMarked
package id.kawal.standalone.supervisor;

import org.jspecify.annotations.NullMarked;
