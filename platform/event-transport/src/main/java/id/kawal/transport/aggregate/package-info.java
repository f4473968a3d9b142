/**
 * One document per aggregate: state, version, positions heard and the facts it still owes, in one
 * write.
 */
@NullMarked
package id.kawal.transport.aggregate;

import org.jspecify.annotations.NullMarked;
