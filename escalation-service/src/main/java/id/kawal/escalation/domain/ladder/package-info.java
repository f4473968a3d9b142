/** Who is told when a deadline passes, and who steps in where nobody stands on a post. */
@NullMarked
package id.kawal.escalation.domain.ladder;

import org.jspecify.annotations.NullMarked;
