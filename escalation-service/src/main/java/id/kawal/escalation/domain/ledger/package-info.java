/** The append-only, hash-chained record of everything that happened to a case's clocks. */
@NullMarked
package id.kawal.escalation.domain.ledger;

import org.jspecify.annotations.NullMarked;
