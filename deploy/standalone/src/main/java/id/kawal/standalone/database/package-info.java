/**
 * The embedded database: MongoDB's wire protocol over one H2 MVStore file, for one machine and
 * evaluation.
 */
@NullMarked
package id.kawal.standalone.database;

import org.jspecify.annotations.NullMarked;
