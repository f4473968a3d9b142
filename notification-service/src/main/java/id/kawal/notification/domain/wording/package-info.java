/** Templates, words and dates: from values to the text a person reads. */
@NullMarked
package id.kawal.notification.domain.wording;

import org.jspecify.annotations.NullMarked;
