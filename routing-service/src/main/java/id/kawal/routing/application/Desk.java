package id.kawal.routing.application;

import id.kawal.events.DataKey;
import id.kawal.routing.domain.cases.DeskCommand;
import id.kawal.routing.domain.cases.DeskDecisions;
import id.kawal.routing.domain.cases.Outcome;
import id.kawal.routing.domain.cases.RoutingCase;
import id.kawal.routing.domain.cases.Sealed;
import id.kawal.sealed.Seals;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does what people at a desk ask for, as far as the rules let them. */
public final class Desk {

    private final Cases cases;
    private final DeskDecisions decisions;
    private final Seals seals;
    private final Clock clock;
    private final Consumer<Outcome> counting;

    public Desk(
            Cases cases,
            DeskDecisions decisions,
            Seals seals,
            Clock clock,
            Consumer<Outcome> counting) {
        this.cases = cases;
        this.decisions = decisions;
        this.seals = seals;
        this.clock = clock;
        this.counting = counting;
    }

    /**
     * Decides on a command and stores what came of it.
     *
     * @param command made with the instant of each attempt
     */
    public Outcome does(String complaintId, Function<Instant, DeskCommand> command) {
        return Attempts.untilCurrent(() -> decide(complaintId, command.apply(clock.instant())));
    }

    /**
     * Words of a desk about a complaint, sealed before anything stores them.
     *
     * @throws id.kawal.sealed.KeyMissing where the complaint was erased
     */
    public Sealed sealed(String complaintId, String field, String words) {
        var value = seals.seal(complaintId, DataKey.CONTENT, field, words);
        return new Sealed(value.field(), value.ciphertext());
    }

    private Outcome decide(String complaintId, DeskCommand command) {
        var stored = cases.read(complaintId);
        var outcome = decisions.decide(stored.record().state(), command);
        counting.accept(outcome);
        if (outcome instanceof Outcome.Happened(var events)) {
            var facts = new ToldFacts(complaintId, region(stored)).of(events);
            var next = stored.record().after(events, Histories.of(facts));
            cases.store(stored, next, facts, null);
        }
        return outcome;
    }

    private static String region(StoredCase stored) {
        return switch (stored.record().state()) {
            case RoutingCase.Unopened _ -> throw new IllegalStateException("nothing happened yet");
            case RoutingCase.Open open -> open.file().regionCode();
            case RoutingCase.Ended ended -> ended.file().regionCode();
        };
    }
}
