package id.kawal.standalone.supervisor;

/** Why nothing is running, in one sentence for the person at the keyboard. */
public final class CannotRun extends Exception {

    public CannotRun(String sentence) {
        super(sentence);
    }
}
