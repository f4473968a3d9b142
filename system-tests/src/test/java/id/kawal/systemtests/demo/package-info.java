/** Tests of the black box itself, and through it of everything. */
@NullMarked
package id.kawal.systemtests.demo;

import org.jspecify.annotations.NullMarked;
