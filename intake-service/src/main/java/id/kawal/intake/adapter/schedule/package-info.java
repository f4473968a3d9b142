/** What is done from time to time. */
@NullMarked
package id.kawal.intake.adapter.schedule;

import org.jspecify.annotations.NullMarked;
