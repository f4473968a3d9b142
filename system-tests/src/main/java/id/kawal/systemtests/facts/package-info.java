/** The facts on the log, read as any outsider with the contract would read them. */
@NullMarked
package id.kawal.systemtests.facts;

import org.jspecify.annotations.NullMarked;
