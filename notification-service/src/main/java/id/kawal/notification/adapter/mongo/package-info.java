/** Dossiers, notices, digests and the directory as documents. */
@NullMarked
package id.kawal.notification.adapter.mongo;

import org.jspecify.annotations.NullMarked;
