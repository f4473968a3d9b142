/** Black box: drives all of Kawal from outside, by its interfaces alone. */
@NullMarked
package id.kawal.systemtests;

import org.jspecify.annotations.NullMarked;
