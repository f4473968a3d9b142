/** What an operator repairs with, and the public keys everybody may read. */
@NullMarked
package id.kawal.chassis.operate;

import org.jspecify.annotations.NullMarked;
