/** What is kept per complaint so that notices can name it and reach the citizen. */
@NullMarked
package id.kawal.notification.domain.dossier;

import org.jspecify.annotations.NullMarked;
