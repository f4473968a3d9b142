/**
 * The mail catcher: takes every mail over SMTP, sends none on, shows them on a page and as JSON.
 */
@NullMarked
package id.kawal.standalone.mail;

import org.jspecify.annotations.NullMarked;
