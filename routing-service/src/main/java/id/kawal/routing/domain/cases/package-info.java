/** The case of one complaint: what may be done to it, by whom, and what then is true. */
@NullMarked
package id.kawal.routing.domain.cases;

import org.jspecify.annotations.NullMarked;
