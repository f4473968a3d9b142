package id.kawal.notification.application;

import id.kawal.notification.domain.Language;

/** Where a notice goes, found at the moment of sending. */
public sealed interface Destination {

    /** In clear: never to be logged or kept. */
    record Known(String address, Language language) implements Destination {
        @Override
        public String toString() {
            return "Known[…]";
        }
    }

    /** Nobody can be reached that way. */
    record Unknown() implements Destination {}

    /** The dossier is about to be stored: a crash or the sweep came before it. */
    record NotHereYet() implements Destination {}

    /** The complaint was erased: it is not told any more. */
    record Erased() implements Destination {}
}
