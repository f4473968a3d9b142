package id.kawal.routing.adapter.messaging;

import id.kawal.events.ComplaintErased;
import id.kawal.events.Owner;
import id.kawal.routing.application.Following;
import id.kawal.sealed.Erasure;
import id.kawal.transport.consume.ComplaintEventHandler;
import id.kawal.transport.consume.ReceivedEvent;
import java.util.Set;

/** The inbound side of the topic of complaints: translates, delegates, decides nothing. */
public final class ComplaintFacts implements ComplaintEventHandler {

    private final Following following;
    private final FactTranslation translation;
    private final Erasure erasure;

    public ComplaintFacts(Following following, FactTranslation translation, Erasure erasure) {
        this.following = following;
        this.translation = translation;
        this.erasure = erasure;
    }

    @Override
    public Set<Owner> listensTo() {
        return Set.of(Owner.INTAKE, Owner.ESCALATION);
    }

    @Override
    public void handle(ReceivedEvent received) {
        var event = received.event();
        if (event instanceof ComplaintErased erased) {
            erasure.heard(erased);
        }
        switch (translation.of(event)) {
            case Heard.Changing(var fact, var opening, var remark) ->
                    following.hear(event, received.position(), fact, opening, remark);
            case Heard.Due(var dueAt) ->
                    following.due(event.complaintId(), received.position(), dueAt);
            case Heard.Nothing _ -> following.note(event.complaintId(), received.position());
        }
    }
}
