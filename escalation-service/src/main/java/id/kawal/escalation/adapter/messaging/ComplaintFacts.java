package id.kawal.escalation.adapter.messaging;

import id.kawal.escalation.application.HearingFacts;
import id.kawal.events.ComplaintErased;
import id.kawal.events.Owner;
import id.kawal.sealed.Erasure;
import id.kawal.transport.consume.ComplaintEventHandler;
import id.kawal.transport.consume.ReceivedEvent;
import java.time.Clock;
import java.util.Set;

/** The inbound side of the topic of complaints: translates, delegates, decides nothing. */
public final class ComplaintFacts implements ComplaintEventHandler {

    private final HearingFacts hearing;
    private final Erasure erasure;
    private final Clock clock;

    public ComplaintFacts(HearingFacts hearing, Erasure erasure, Clock clock) {
        this.hearing = hearing;
        this.erasure = erasure;
        this.clock = clock;
    }

    @Override
    public Set<Owner> listensTo() {
        return Set.of(Owner.INTAKE, Owner.ROUTING, Owner.NOTIFICATION);
    }

    /** A rung fires only once everything before it is heard. */
    @Override
    public boolean tracksReadUpTo() {
        return true;
    }

    @Override
    public void handle(ReceivedEvent received) {
        var event = received.event();
        if (event instanceof ComplaintErased erased) {
            erasure.heard(erased);
        }
        var command = FactTranslation.of(received.id(), event, clock.instant());
        if (command.isPresent()) {
            hearing.hear(
                    event.complaintId(), received.partition(), received.position(), command.get());
        } else {
            hearing.note(event.complaintId(), received.position());
        }
    }
}
