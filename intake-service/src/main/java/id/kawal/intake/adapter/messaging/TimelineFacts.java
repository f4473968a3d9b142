package id.kawal.intake.adapter.messaging;

import id.kawal.events.Owner;
import id.kawal.intake.application.timeline.DrawingTheTimeline;
import id.kawal.transport.consume.Projection;
import id.kawal.transport.consume.ReceivedEvent;
import java.util.Set;

/**
 * Everything that is told, for the citizen's timeline; a group of its own, so that it can be
 * rebuilt.
 */
public final class TimelineFacts implements Projection {

    private final DrawingTheTimeline drawing;

    public TimelineFacts(DrawingTheTimeline drawing) {
        this.drawing = drawing;
    }

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public Set<Owner> listensTo() {
        return Set.of(Owner.INTAKE, Owner.ROUTING, Owner.ESCALATION, Owner.NOTIFICATION);
    }

    @Override
    public void clear() {
        drawing.clear();
    }

    @Override
    public void handle(ReceivedEvent received) {
        drawing.hear(received);
    }
}
