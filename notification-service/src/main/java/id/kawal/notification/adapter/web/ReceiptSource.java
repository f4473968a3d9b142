package id.kawal.notification.adapter.web;

import id.kawal.notification.application.Receipts.Report;
import java.util.Map;
import java.util.Optional;

/**
 * How a provider reports what became of a message.
 *
 * @param header carries the secret
 * @param secret shared with the provider
 * @param idPointer JSON pointer to the notice's id
 * @param statusPointer JSON pointer to the provider's word for what happened
 * @param words the provider's words for what we know; others are passed over
 */
public record ReceiptSource(
        String header,
        String secret,
        String idPointer,
        String statusPointer,
        Map<String, Report> words) {

    Optional<Report> report(String word) {
        return words.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(word))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    @Override
    public String toString() {
        return "ReceiptSource[…]";
    }
}
