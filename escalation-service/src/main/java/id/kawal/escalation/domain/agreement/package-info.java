/** What the regions have agreed with the Ombudsman, as far as it is known. */
@NullMarked
package id.kawal.escalation.domain.agreement;

import org.jspecify.annotations.NullMarked;
