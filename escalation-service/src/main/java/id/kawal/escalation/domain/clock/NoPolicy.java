package id.kawal.escalation.domain.clock;

/** Nobody has said how long this clock may take here. Somebody has to; guessing would be silent. */
public final class NoPolicy extends RuntimeException {

    NoPolicy(ClockKind kind, String regionCode, Classification classification) {
        super("no policy for %s of %s in %s".formatted(kind, classification, regionCode));
    }
}
