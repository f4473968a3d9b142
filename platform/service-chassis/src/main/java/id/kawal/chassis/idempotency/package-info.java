/**
 * A POST repeated with the same Idempotency-Key happens once and is answered the same (design 5).
 */
@NullMarked
package id.kawal.chassis.idempotency;

import org.jspecify.annotations.NullMarked;
