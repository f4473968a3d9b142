/** Which agencies a region has, what they are called, and which posts stand behind them. */
@NullMarked
package id.kawal.routing.domain.directory;

import org.jspecify.annotations.NullMarked;
