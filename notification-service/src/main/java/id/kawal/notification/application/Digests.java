package id.kawal.notification.application;

import id.kawal.notification.domain.policy.DigestEntry;
import id.kawal.notification.domain.policy.DigestSlot;

/** Facts gathered to be told together. */
public interface Digests {

    /**
     * Gathers an entry, once however often it comes.
     *
     * @param slot of now; one that was gathered before stays where it was
     * @return the slot in which it is told
     */
    DigestSlot gather(DigestEntry entry, DigestSlot slot);

    /** What the digest of this template has gathered. */
    DigestContent content(DigestSlot slot, String template);
}
