/** Cases and published directory entries as documents. */
@NullMarked
package id.kawal.routing.adapter.mongo;

import org.jspecify.annotations.NullMarked;
