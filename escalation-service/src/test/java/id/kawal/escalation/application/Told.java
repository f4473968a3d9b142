package id.kawal.escalation.application;

import id.kawal.escalation.domain.Actor;
import id.kawal.escalation.domain.Command;
import id.kawal.escalation.domain.Content;
import id.kawal.escalation.domain.Fact;
import id.kawal.escalation.domain.Shipped;
import id.kawal.escalation.domain.clock.Classification;
import id.kawal.transport.Position;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Tells facts of complaints to cases, in the order in which they happen. */
public final class Told {

    private final HearingFacts hearing;
    private final int partition;
    public final String complaint = UUID.randomUUID().toString();
    private int facts;

    public Told(Cases cases, int partition) {
        this.hearing = new HearingFacts(cases, Shipped.rules(), _ -> {});
        this.partition = partition;
    }

    public static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+08:00").toInstant();
    }

    public Told of(String local, Content content) {
        facts++;
        var fact = new Fact("f-" + facts, at(local), new Actor(Actor.Kind.OFFICER, "o-1"), content);
        hearing.hear(
                complaint,
                partition,
                new Position("/things/" + complaint, facts),
                new Command.Hear(fact, at(local)));
        return this;
    }

    /** Lodged and routed on Friday the 9th of January 2026. */
    public Told routedIn(String region) {
        return of("2026-01-09T10:00", new Content.Lodged(region, true))
                .of("2026-01-09T11:00", new Content.Routed(region + ".PUPR"));
    }

    /** One of every content there is. */
    public static List<Content> everything() {
        var at = at("2026-02-02T10:00");
        var all =
                new ArrayList<Content>(
                        List.of(
                                new Content.Lodged("63.02", false),
                                new Content.Adopted(
                                        "63.02",
                                        at,
                                        at.minusSeconds(1),
                                        new Content.Upstream(Content.Upstream.State.ANSWERED, true),
                                        Classification.ASPIRATION,
                                        true),
                                new Content.Upstream(Content.Upstream.State.ARCHIVED, false),
                                new Content.Classified(Classification.OVERSIGHT_COMPLAINT),
                                new Content.Routed("63.02.PUPR"),
                                new Content.HandedBack(),
                                new Content.ReferredOutside(),
                                new Content.Archived(),
                                new Content.SentBack(),
                                new Content.Supplemented(),
                                new Content.InterimReply(LocalDate.of(2026, 2, 20)),
                                new Content.Answered(),
                                new Content.AnswerReached("f-7"),
                                new Content.Disputed(),
                                new Content.Confirmed(),
                                new Content.Withdrawn(),
                                new Content.EscalationRequested(),
                                new Content.ConsentGiven(),
                                new Content.ConsentWithdrawn(),
                                new Content.IdentityGiven(),
                                new Content.FileSent(),
                                new Content.FileWithdrawn(),
                                new Content.FileDecided()));
        for (var by : Content.Closed.By.values()) {
            all.add(new Content.Closed(by, at));
        }
        return all;
    }
}
