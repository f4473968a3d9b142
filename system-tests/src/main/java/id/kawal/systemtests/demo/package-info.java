/** The demo: sixty complaints, their officers, and what must hold at the end. */
@NullMarked
package id.kawal.systemtests.demo;

import org.jspecify.annotations.NullMarked;
