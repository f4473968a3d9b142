/** Reads the exports of SP4N-LAPOR! into complaints, and writes answers back. */
@NullMarked
package id.kawal.intake.application.imports;

import org.jspecify.annotations.NullMarked;
