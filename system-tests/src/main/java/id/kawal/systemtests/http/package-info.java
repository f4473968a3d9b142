/** Asking over HTTP, and signing in to do so. */
@NullMarked
package id.kawal.systemtests.http;

import org.jspecify.annotations.NullMarked;
