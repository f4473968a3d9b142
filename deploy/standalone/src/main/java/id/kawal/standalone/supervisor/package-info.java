/**
 * Starts processes in order, watches them, restarts what dies, stops all in reverse. Knows no part
 * by name.
 */
@NullMarked
package id.kawal.standalone.supervisor;

import org.jspecify.annotations.NullMarked;
