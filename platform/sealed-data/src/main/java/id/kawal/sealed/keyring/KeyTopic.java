package id.kawal.sealed.keyring;

/** The topic on which wrapped keys reach a service. */
@FunctionalInterface
public interface KeyTopic {

    /**
     * Returns once everything that was on the topic when this was called lies in the store.
     *
     * @throws id.kawal.sealed.KeysNotHereYet where that took too long
     */
    void readToEnd();
}
