package id.kawal.notification.adapter.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawal.chassis.problem.RuleRefused;
import id.kawal.notification.application.Receipts;
import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Where providers say that a message arrived, was read or came back. */
@RestController
class DeliveryReceiptsController {

    private final Receipts receipts;
    private final ReceiptSources sources;

    DeliveryReceiptsController(Receipts receipts, ReceiptSources sources) {
        this.receipts = receipts;
        this.sources = sources;
    }

    /**
     * Takes one report of a provider, which shows a secret in a header agreed with it. Refused
     * without that secret, or from a gateway that is not known. Words and notices we do not know
     * are accepted, or they would come again.
     */
    @PostMapping("/api/v1/delivery-receipts/{gateway}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(
            @PathVariable String gateway,
            @RequestBody JsonNode report,
            HttpServletRequest request) {
        var source = sources.byName().get(gateway);
        if (source == null || !knows(source, request.getHeader(source.header()))) {
            throw RuleRefused.notFound("DELIVERY_RECEIPT_SOURCE_IS_KNOWN");
        }
        var id = report.at(source.idPointer()).asString("");
        var word = report.at(source.statusPointer()).asString("");
        source.report(word).ifPresent(known -> receipts.take(id, known));
    }

    /** Compared in constant time; an empty secret lets nobody in. */
    private static boolean knows(ReceiptSource source, @Nullable String given) {
        return given != null
                && !source.secret().isBlank()
                && MessageDigest.isEqual(given.getBytes(UTF_8), source.secret().getBytes(UTF_8));
    }
}
