package id.kawal.intake.application.timeline;

import id.kawal.events.ComplaintErased;
import id.kawal.intake.application.Erasing;
import id.kawal.transport.consume.ReceivedEvent;

/** Draws every fact into the timeline of its complaint; a repeat changes nothing. */
public final class DrawingTheTimeline {

    private final Timelines timelines;
    private final Erasing erasing;

    public DrawingTheTimeline(Timelines timelines, Erasing erasing) {
        this.timelines = timelines;
        this.erasing = erasing;
    }

    /** Forgets what was drawn, to be drawn anew from the first fact on. */
    public void clear() {
        timelines.clear();
    }

    /** Hears one fact. */
    public void hear(ReceivedEvent received) {
        var fact = received.event();
        if (fact instanceof ComplaintErased erased) { // destroyed twice is destroyed
            erasing.heard(erased);
        }
        var kept = timelines.read(fact.complaintId());
        if (kept.stored().hasHeard(received.position())) {
            return;
        }
        var next = kept.timeline().after(fact);
        if (next.equals(kept.timeline())) {
            timelines.note(fact.complaintId(), received.position());
        } else {
            timelines.store(kept, next, received.position());
        }
    }
}
