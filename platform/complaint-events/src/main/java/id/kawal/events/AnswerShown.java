package id.kawal.events;

import java.time.Instant;

/** The citizen opened the tracking page and saw the answer. */
public record AnswerShown(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("event id of the complaint.answered that was shown") String answerId)
        implements ComplaintEvent {

    public static final EventType<AnswerShown> TYPE =
            EventType.of(
                    "answer.shown",
                    1,
                    Owner.INTAKE,
                    AnswerShown.class,
                    "The citizen opened the tracking page and saw the answer.");

    public AnswerShown {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
