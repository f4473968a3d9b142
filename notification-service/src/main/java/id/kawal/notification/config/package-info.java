/** Settings and the list of beans. */
@NullMarked
package id.kawal.notification.config;

import org.jspecify.annotations.NullMarked;
