/** Tests of the measuring itself. */
@NullMarked
package id.kawal.bench;

import org.jspecify.annotations.NullMarked;
