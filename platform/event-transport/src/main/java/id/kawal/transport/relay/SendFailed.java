package id.kawal.transport.relay;

/** A record was not acknowledged; it may have arrived nevertheless. */
public final class SendFailed extends Exception {

    public SendFailed(Throwable cause) {
        super(cause);
    }
}
