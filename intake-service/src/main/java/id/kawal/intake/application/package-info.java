/** What can be done with a complaint here, one class per activity. */
@NullMarked
package id.kawal.intake.application;

import org.jspecify.annotations.NullMarked;
