/** Decides which agency answers, and records the agency's answer. */
@NullMarked
package id.kawal.routing;

import org.jspecify.annotations.NullMarked;
