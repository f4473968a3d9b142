/** What a service tells those who run it: logs without personal data, and its own description. */
@NullMarked
package id.kawal.chassis.telemetry;

import org.jspecify.annotations.NullMarked;
