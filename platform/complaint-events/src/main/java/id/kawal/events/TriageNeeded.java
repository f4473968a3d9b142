package id.kawal.events;

import java.time.Instant;
import java.util.List;

/** The rules could not choose an agency with enough confidence: a person decides. */
public record TriageNeeded(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("why no rule was sure") List<String> reasonCodes,
        @Description("best first; may be empty") List<String> candidateAgencyCodes)
        implements ComplaintEvent {

    public static final EventType<TriageNeeded> TYPE =
            EventType.of(
                    "triage.needed",
                    1,
                    Owner.ROUTING,
                    TriageNeeded.class,
                    "The rules could not choose an agency with enough confidence: a person decides.");

    public TriageNeeded {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
        reasonCodes = List.copyOf(reasonCodes);
        candidateAgencyCodes = List.copyOf(candidateAgencyCodes);
    }
}
