/** What telling people is about, in plain Java: posts, zones and the languages spoken. */
@NullMarked
package id.kawal.notification.domain;

import org.jspecify.annotations.NullMarked;
