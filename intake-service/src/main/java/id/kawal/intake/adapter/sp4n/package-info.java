/** Reads exports of SP4N-LAPOR! from CSV and XLSX files. */
@NullMarked
package id.kawal.intake.adapter.sp4n;

import org.jspecify.annotations.NullMarked;
