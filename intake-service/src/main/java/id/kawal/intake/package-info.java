/** Takes a complaint in, gives it a number, keeps the citizen's view of it. */
@NullMarked
package id.kawal.intake;

import org.jspecify.annotations.NullMarked;
