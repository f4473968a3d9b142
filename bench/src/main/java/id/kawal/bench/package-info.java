/** Load, latency, start and memory of a whole Kawal, beside what bare clients reach. */
@NullMarked
package id.kawal.bench;

import org.jspecify.annotations.NullMarked;
