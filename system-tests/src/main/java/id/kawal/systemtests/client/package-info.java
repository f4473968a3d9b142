/** What people do with Kawal, through its API. */
@NullMarked
package id.kawal.systemtests.client;

import org.jspecify.annotations.NullMarked;
