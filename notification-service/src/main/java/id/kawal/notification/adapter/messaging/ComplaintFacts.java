package id.kawal.notification.adapter.messaging;

import id.kawal.events.Owner;
import id.kawal.notification.application.Dossiers;
import id.kawal.notification.application.Telling;
import id.kawal.transport.consume.Projection;
import id.kawal.transport.consume.ReceivedEvent;
import java.util.Set;

/**
 * The inbound side of the topic of complaints: translates, delegates, decides nothing. The dossiers
 * are copies of what others told, so they can be made anew from the log; what was told to people is
 * not told again.
 */
public final class ComplaintFacts implements Projection {

    private final Telling telling;
    private final Dossiers dossiers;

    public ComplaintFacts(Telling telling, Dossiers dossiers) {
        this.telling = telling;
        this.dossiers = dossiers;
    }

    @Override
    public String name() {
        return "dossiers";
    }

    @Override
    public Set<Owner> listensTo() {
        return Set.of(Owner.INTAKE, Owner.ROUTING, Owner.ESCALATION);
    }

    @Override
    public void handle(ReceivedEvent received) {
        telling.hear(FactTranslation.of(received.id(), received.event()), received.position());
    }

    @Override
    public void clear() {
        dossiers.startOver();
    }
}
