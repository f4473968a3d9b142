/** Chooses the agency for a complaint by rules over its words, and says when it is not sure. */
@NullMarked
package id.kawal.routing.domain.choice;

import org.jspecify.annotations.NullMarked;
