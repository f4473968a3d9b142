/** What the citizen sees of their complaint, projected from the facts. */
@NullMarked
package id.kawal.intake.application.timeline;

import org.jspecify.annotations.NullMarked;
