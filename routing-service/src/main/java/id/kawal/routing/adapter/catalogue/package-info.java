/** Reads the data files that the directory and the choice are made of. */
@NullMarked
package id.kawal.routing.adapter.catalogue;

import org.jspecify.annotations.NullMarked;
