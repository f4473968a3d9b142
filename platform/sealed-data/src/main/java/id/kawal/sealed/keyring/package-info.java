/** Data keys of the subjects: wrapped in a store, told by a topic, unwrapped for a moment. */
@NullMarked
package id.kawal.sealed.keyring;

import org.jspecify.annotations.NullMarked;
