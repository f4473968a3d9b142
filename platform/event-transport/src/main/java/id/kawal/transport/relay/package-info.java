/** Facts on their way out: sent in order per document, acknowledged, removed. */
@NullMarked
package id.kawal.transport.relay;

import org.jspecify.annotations.NullMarked;
