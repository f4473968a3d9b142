package id.kawal.sealed;

import id.kawal.events.DataKey;
import id.kawal.events.SealedValue;

/** Seals and opens personal data of a complaint (or of an agency's entry in the directory). */
public interface Seals {

    /**
     * Seals a text under one of the subject's keys, bound to subject and field.
     *
     * @param subject complaintId, or agency code for {@link DataKey#DIRECTORY}
     * @param field what it is, for example {@code complaint.text}
     * @throws KeyNotHeld where this service holds no key-encryption key of that kind
     * @throws KeyMissing where the subject has no keys here, not even after reading the key topic
     *     to the end it had when asked
     */
    SealedValue seal(String subject, DataKey key, String field, String clear);

    /**
     * Opens a sealed value at the moment of use. Where the subject's keys are not here yet, reads
     * the key topic to the end it had when asked; keys still absent are erased.
     *
     * @throws KeyNotHeld where this service holds no key-encryption key of that kind
     * @throws SealBroken where the value was altered or moved from another subject or field
     */
    Unsealed open(String subject, SealedValue value);
}
