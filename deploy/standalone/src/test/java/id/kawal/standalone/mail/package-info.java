/** Tests of the mail catcher. */
@NullMarked
package id.kawal.standalone.mail;

import org.jspecify.annotations.NullMarked;
