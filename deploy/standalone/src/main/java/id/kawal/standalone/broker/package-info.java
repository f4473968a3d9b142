/** The Kafka broker as a process, and the step that makes the topics. */
@NullMarked
package id.kawal.standalone.broker;

import org.jspecify.annotations.NullMarked;
