package id.kawal.notification.domain.wording;

/** A placeholder of a template has no value: nothing is sent rather than a literal placeholder. */
public final class MissingValue extends RuntimeException {

    public MissingValue(String placeholder) {
        super("no value for {" + placeholder + "}");
    }
}
