/**
 * The published language: everything one service may tell another about a complaint. Names here are
 * wire names and change only by addition.
 */
@NullMarked
package id.kawal.events;

import org.jspecify.annotations.NullMarked;
