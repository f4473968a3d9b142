/** The plain look of the pages that only stand on one machine: sign-in and mail catcher. */
@NullMarked
package id.kawal.standalone.page;

import org.jspecify.annotations.NullMarked;
