/** Tests of the embedded database. */
@NullMarked
package id.kawal.standalone.database;

import org.jspecify.annotations.NullMarked;
