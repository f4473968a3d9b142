package id.kawal.intake.application;

import static java.util.stream.Collectors.toUnmodifiableMap;

import id.kawal.events.Actor;
import id.kawal.events.DataKey;
import id.kawal.intake.domain.Command;
import id.kawal.intake.domain.Complaint;
import id.kawal.intake.domain.Decision;
import id.kawal.intake.domain.OpeningReason;
import id.kawal.intake.domain.Violation;
import id.kawal.sealed.IdentityDesk;
import java.time.Clock;
import java.util.Map;

/** Shows a person who a complainant is; that somebody looked is stored before anything is shown. */
public final class OpeningIdentities {

    private final Complaints complaints;
    private final IdentityDesk desk;
    private final Clock clock;

    public OpeningIdentities(Complaints complaints, IdentityDesk desk, Clock clock) {
        this.complaints = complaints;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Who looks.
     *
     * @param post in which they do
     */
    public record Reader(Actor actor, String post) {}

    /** What came of it. */
    public sealed interface Outcome {}

    /**
     * Never to be logged.
     *
     * @param values by field, for example {@code complainant.name}; empty once erased
     */
    public record Opened(Map<String, String> values) implements Outcome {
        public Opened {
            values = Map.copyOf(values);
        }

        @Override
        public String toString() {
            return "Opened[…]";
        }
    }

    /** The rule that forbids it. */
    public record NotOpened(Violation violation) implements Outcome {}

    /** Opens what the complainant told of themselves. */
    public Outcome open(String complaintId, Reader reader, OpeningReason reason) {
        return Attempts.untilCurrent(() -> decide(complaints.read(complaintId), reader, reason));
    }

    private Outcome decide(Dossier dossier, Reader reader, OpeningReason reason) {
        var now = clock.instant();
        var particulars = dossier.particulars();
        var values =
                particulars == null
                        ? Map.<String, id.kawal.events.SealedValue>of()
                        : particulars.sealed();
        var identity = values.values().stream().filter(it -> it.key() == DataKey.IDENTITY).toList();
        var command = new Command.OpenIdentity(reason, !identity.isEmpty());
        return switch (Complaint.decide(dossier.complaint(), command, now)) {
            case Decision.Refused refused -> new NotOpened(refused.first());
            case Decision.Ignored _ -> throw new IllegalStateException("looking is never ignored");
            case Decision.Happened(var happening) -> {
                var request =
                        new IdentityDesk.Request(
                                dossier.complaintId(),
                                dossier.known().regionCode(),
                                reader.actor(),
                                reader.post(),
                                reason.name());
                var opened = desk.open(request, now, identity);
                var next = Complaint.evolve(dossier.complaint(), happening, now);
                complaints.store(dossier, Filing.of(next, dossier.known(), opened.fact()));
                yield new Opened(
                        opened.values().entrySet().stream()
                                .collect(
                                        toUnmodifiableMap(
                                                Map.Entry::getKey,
                                                it -> it.getValue().orElse(""))));
            }
        };
    }
}
