/** What every screen shares: layout, form fields, language, and the words around them. */
@NullMarked
package id.kawal.webkit;

import org.jspecify.annotations.NullMarked;
