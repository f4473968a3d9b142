/** One command for one machine: starts, watches and stops every part of Kawal. */
@NullMarked
package id.kawal.standalone;

import org.jspecify.annotations.NullMarked;
