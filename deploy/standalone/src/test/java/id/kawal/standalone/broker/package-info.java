/** Tests of the broker process and the topics step. */
@NullMarked
package id.kawal.standalone.broker;

import org.jspecify.annotations.NullMarked;
