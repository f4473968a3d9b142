/** What a service gets by having this module on its class path. */
@NullMarked
package id.kawal.transport.config;

import org.jspecify.annotations.NullMarked;
