package id.kawal.notification.application;

/**
 * What keeps a notice from leaving although its recipient can be reached: an operator has to mend
 * it, so the notice waits, is counted, and never makes a citizen unreachable. The names are the
 * error codes of the delivery log.
 */
public enum OurFault {
    /** A template names a value that its fact does not carry. */
    TEMPLATE_VALUE_MISSING,
    /** Something sealed can not be opened with the key there is. */
    SEAL_BROKEN,
    /** The mail could not be put together. */
    MAIL_NOT_BUILT
}
