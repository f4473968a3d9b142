/** The architecture as rules that every service is checked against. */
@NullMarked
package id.kawal.testkit.architecture;

import org.jspecify.annotations.NullMarked;
