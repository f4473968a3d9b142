package id.kawal.chassis.problem;

import java.io.IOException;

/** The body is longer than this service reads. */
public final class BodyTooLarge extends IOException {

    public BodyTooLarge(long limit) {
        super("more than " + limit + " bytes");
    }
}
