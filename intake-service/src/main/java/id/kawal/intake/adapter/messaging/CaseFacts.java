package id.kawal.intake.adapter.messaging;

import id.kawal.events.Owner;
import id.kawal.intake.application.FollowingTheCase;
import id.kawal.transport.consume.ComplaintEventHandler;
import id.kawal.transport.consume.ReceivedEvent;
import java.util.Set;

/** What routing and escalation tell about a case, for the complaint itself. */
public final class CaseFacts implements ComplaintEventHandler {

    private final FollowingTheCase following;

    public CaseFacts(FollowingTheCase following) {
        this.following = following;
    }

    @Override
    public Set<Owner> listensTo() {
        return Set.of(Owner.ROUTING, Owner.ESCALATION);
    }

    @Override
    public void handle(ReceivedEvent received) {
        following.hear(received);
    }
}
