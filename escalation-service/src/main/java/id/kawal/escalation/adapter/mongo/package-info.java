/** Cases and the copy of the directory as documents. */
@NullMarked
package id.kawal.escalation.adapter.mongo;

import org.jspecify.annotations.NullMarked;
