package id.kawal.notification.adapter.messaging;

import id.kawal.events.Owner;
import id.kawal.notification.application.Telling;
import id.kawal.transport.consume.ComplaintEventHandler;
import id.kawal.transport.consume.ReceivedEvent;
import java.util.Set;

/** The inbound side of the topic of complaints: translates, delegates, decides nothing. */
public final class ComplaintFacts implements ComplaintEventHandler {

    private final Telling telling;

    public ComplaintFacts(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Set<Owner> listensTo() {
        return Set.of(Owner.INTAKE, Owner.ROUTING, Owner.ESCALATION);
    }

    @Override
    public void handle(ReceivedEvent received) {
        telling.hear(FactTranslation.of(received.id(), received.event()), received.position());
    }
}
