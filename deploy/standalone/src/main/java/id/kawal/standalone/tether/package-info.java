/** What ties a child process to its supervisor: the one class that runs inside every part. */
@NullMarked
package id.kawal.standalone.tether;

import org.jspecify.annotations.NullMarked;
