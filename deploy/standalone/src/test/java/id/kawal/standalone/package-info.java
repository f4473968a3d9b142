/** Tests of what the standalone is told and what it tells its parts. */
@NullMarked
package id.kawal.standalone;

import org.jspecify.annotations.NullMarked;
