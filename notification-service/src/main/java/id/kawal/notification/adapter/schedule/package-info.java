/** The engine that keeps deliveries going: what was handed over, and a sweep for the rest. */
@NullMarked
package id.kawal.notification.adapter.schedule;

import org.jspecify.annotations.NullMarked;
