/** Keeps complaints, timelines and imports in MongoDB. */
@NullMarked
package id.kawal.intake.adapter.mongo;

import org.jspecify.annotations.NullMarked;
