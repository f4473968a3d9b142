/** The HTTP side: cases, previews and the directory. */
@NullMarked
package id.kawal.routing.adapter.web;

import org.jspecify.annotations.NullMarked;
