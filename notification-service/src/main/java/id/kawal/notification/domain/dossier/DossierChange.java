package id.kawal.notification.domain.dossier;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a fact changes in the dossier of its complaint. */
public sealed interface DossierChange {

    /**
     * The complaint came to us, lodged or imported.
     *
     * @param importedAt when it was taken over; null where it was lodged here
     */
    record Opened(
            String reference,
            String language,
            boolean anonymous,
            boolean confidential,
            boolean history,
            Contact contact,
            @Nullable Instant importedAt)
            implements DossierChange {

        /** Lodged here. */
        public Opened(
                String reference,
                String language,
                boolean anonymous,
                boolean confidential,
                boolean history,
                Contact contact) {
            this(reference, language, anonymous, confidential, history, contact, null);
        }
    }

    /** An agency became responsible. */
    record Assigned(String agencyCode, String agencyName) implements DossierChange {}

    /** A clock runs. */
    record DeadlineSet(String clock, Deadline deadline) implements DossierChange {}

    /** A clock goes on to a new end. */
    record DeadlineMoved(String clock, LocalDate dueOn, boolean provisional)
            implements DossierChange {}

    /** A rung was told to these posts. */
    record RungTold(String rungId, Rung rung) implements DossierChange {}

    /** The keys were destroyed. */
    record Erased() implements DossierChange {}

    /** Nothing that we keep. */
    record None() implements DossierChange {}
}
