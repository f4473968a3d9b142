package id.kawal.systemtests.http;

import java.io.IOException;

/** No answer came: whether the request was carried out is unknown. */
public final class Unreachable extends RuntimeException {

    Unreachable(String asked, IOException cause) {
        super(asked + " got no answer: " + cause, cause);
    }
}
