/** How the shipped tables of facts are read. */
@NullMarked
package id.kawal.escalation.domain.data;

import org.jspecify.annotations.NullMarked;
