package id.kawal.notification.application;

import id.kawal.notification.domain.Language;
import id.kawal.notification.domain.wording.Text;

/**
 * A notice as it leaves the house.
 *
 * @param address of the kind its channel needs, in clear: never to be logged or kept
 */
public record Message(String noticeId, String address, Language language, Text text) {

    @Override
    public String toString() {
        return "Message[" + noticeId + "]";
    }
}
