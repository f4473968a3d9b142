package id.kawal.systemtests.stack;

/** The stack does not do what it is asked; the message ends with the last lines of its log. */
public final class StackFailure extends RuntimeException {

    StackFailure(String what, StackLog log) {
        super(what + "\n--- the end of the stack's log ---\n" + log.tail());
    }

    StackFailure(String what, Throwable cause) {
        super(what, cause);
    }
}
