/** Every refusal as a problem detail with the name of the rule that refused. */
@NullMarked
package id.kawal.chassis.problem;

import org.jspecify.annotations.NullMarked;
