package id.kawal.transport;

/** A record that is not a fact anybody could read. */
public final class UnreadableRecord extends RuntimeException {

    private final String code;

    /**
     * @param code what is wrong, a word of ours: never a part of the record
     */
    public UnreadableRecord(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
