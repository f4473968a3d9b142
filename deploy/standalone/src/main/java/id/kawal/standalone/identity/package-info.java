/** The embedded identity provider (OpenID Connect) with the demo's people and machine clients. */
@NullMarked
package id.kawal.standalone.identity;

import org.jspecify.annotations.NullMarked;
