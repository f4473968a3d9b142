/**
 * Facts as they travel: where they stand in their source's order, and what may be owed to a topic.
 */
@NullMarked
package id.kawal.transport;

import org.jspecify.annotations.NullMarked;
