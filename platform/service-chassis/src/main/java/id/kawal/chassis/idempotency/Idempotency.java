package id.kawal.chassis.idempotency;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Where a handler finds the draws of the request it works on. */
public final class Idempotency {

    static final String ATTRIBUTE = IdempotentDraws.class.getName();

    private Idempotency() {}

    /** Draws of the current request; fresh ones outside a request or without an Idempotency-Key. */
    public static IdempotentDraws current() {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
                                instanceof IdempotentDraws draws
                ? draws
                : IdempotentDraws.FRESH;
    }
}
