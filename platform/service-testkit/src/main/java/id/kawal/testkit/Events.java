package id.kawal.testkit;

import id.kawal.events.Actor;
import id.kawal.events.Basis;
import id.kawal.events.BudgetUnit;
import id.kawal.events.Classification;
import id.kawal.events.ClockKind;
import id.kawal.events.ClockStarted;
import id.kawal.events.ClosedBy;
import id.kawal.events.ComplaintAnswered;
import id.kawal.events.ComplaintClosed;
import id.kawal.events.ComplaintConfirmed;
import id.kawal.events.ComplaintDisputed;
import id.kawal.events.ComplaintErased;
import id.kawal.events.ComplaintImported;
import id.kawal.events.ComplaintLodged;
import id.kawal.events.ComplaintRouted;
import id.kawal.events.ComplaintSupplemented;
import id.kawal.events.ComplaintVerified;
import id.kawal.events.ComplaintWithdrawn;
import id.kawal.events.DataKey;
import id.kawal.events.DeadlineMissed;
import id.kawal.events.DecidedBy;
import id.kawal.events.ImportMode;
import id.kawal.events.InterimReplyGiven;
import id.kawal.events.SealedValue;
import id.kawal.events.TriageNeeded;
import id.kawal.events.UpstreamState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Mother of facts about one complaint, with defaults that make sense together:
 *
 * <pre>{@code
 * var kotabaru = Events.aboutAComplaint();
 * kotabaru.lodged();
 * kotabaru.later(Duration.ofDays(1)).routed("63.02.PUPR");
 * }</pre>
 *
 * <p>Sealed values look sealed and hold nothing; tests that open them seal their own.
 */
public record Events(
        String complaintId, String regionCode, Instant at, Actor actor, boolean anonymous) {

    /** A Monday morning in Kotabaru. */
    public static final Instant MONDAY_MORNING = Instant.parse("2026-03-02T01:00:00Z");

    public static final String KOTABARU = "63.02";
    public static final String PUBLIC_WORKS = "63.02.PUPR";

    /** A complaint of its own in Kotabaru, lodged on a Monday morning. */
    public static Events aboutAComplaint() {
        return about(UUID.randomUUID().toString());
    }

    /** The complaint with this id in Kotabaru, on a Monday morning. */
    public static Events about(String complaintId) {
        return new Events(complaintId, KOTABARU, MONDAY_MORNING, Actor.SYSTEM, false);
    }

    public Events in(String region) {
        return new Events(complaintId, region, at, actor, anonymous);
    }

    public Events at(Instant instant) {
        return new Events(complaintId, regionCode, instant, actor, anonymous);
    }

    public Events later(Duration duration) {
        return at(at.plus(duration));
    }

    public Events by(Actor who) {
        return new Events(complaintId, regionCode, at, who, anonymous);
    }

    /** A complaint without a name or a contact. */
    public Events withoutName() {
        return new Events(complaintId, regionCode, at, actor, true);
    }

    public static SealedValue content(String field) {
        return new SealedValue(DataKey.CONTENT, field, "c2VhbGVk");
    }

    public static SealedValue identity(String field) {
        return new SealedValue(DataKey.IDENTITY, field, "c2VhbGVk");
    }

    public static Actor officer() {
        return new Actor(Actor.Kind.OFFICER, "officer-1");
    }

    public ComplaintLodged lodged() {
        return lodged(Classification.SERVICE_COMPLAINT);
    }

    public ComplaintLodged lodged(Classification asked) {
        return new ComplaintLodged(
                complaintId,
                regionCode,
                at,
                Actor.CITIZEN,
                "KWL-TEST-0001",
                "WEB",
                asked,
                "roads",
                LocalDate.parse("2026-03-01"),
                at,
                at,
                anonymous,
                false,
                "id",
                content("complaint.title"),
                content("complaint.text"),
                null,
                anonymous ? null : identity("complainant.name"),
                anonymous ? null : identity("complainant.email"),
                null,
                null);
    }

    public ComplaintImported imported(ImportMode mode, UpstreamState state, Instant exportedAt) {
        return new ComplaintImported(
                complaintId,
                regionCode,
                exportedAt,
                Actor.UPSTREAM,
                "KWL-TEST-0002",
                mode,
                "1234567",
                state,
                null,
                "Dinas PUPR",
                Classification.SERVICE_COMPLAINT,
                "Infrastruktur",
                "Website",
                at,
                exportedAt,
                exportedAt,
                false,
                false,
                content("complaint.title"),
                content("complaint.text"),
                null,
                identity("complainant.name"));
    }

    public ComplaintSupplemented supplemented() {
        return new ComplaintSupplemented(
                complaintId, regionCode, at, Actor.CITIZEN, content("supplement.text"));
    }

    public ComplaintWithdrawn withdrawn() {
        return new ComplaintWithdrawn(complaintId, regionCode, at, Actor.CITIZEN, null);
    }

    public ComplaintConfirmed confirmed() {
        return new ComplaintConfirmed(complaintId, regionCode, at, Actor.CITIZEN, 5, null);
    }

    public ComplaintDisputed disputed() {
        return new ComplaintDisputed(
                complaintId, regionCode, at, Actor.CITIZEN, content("dispute.reason"));
    }

    public ComplaintErased erased() {
        return new ComplaintErased(complaintId, regionCode, at, actor, "REQUESTED");
    }

    public ComplaintVerified verified(Classification classification) {
        return new ComplaintVerified(
                complaintId, regionCode, at, officer(), classification, "roads");
    }

    public ComplaintRouted routed() {
        return routed(PUBLIC_WORKS);
    }

    /** To its first agency, chosen by a rule. */
    public ComplaintRouted routed(String agencyCode) {
        return new ComplaintRouted(
                complaintId,
                regionCode,
                at,
                Actor.SYSTEM,
                agencyCode,
                "Dinas Pekerjaan Umum dan Penataan Ruang",
                1,
                DecidedBy.RULE,
                0.9,
                List.of("category:roads"),
                null);
    }

    public TriageNeeded triageNeeded() {
        return new TriageNeeded(
                complaintId, regionCode, at, Actor.SYSTEM, List.of("NO_RULE"), List.of());
    }

    public InterimReplyGiven interimReply(LocalDate promisedBy) {
        return new InterimReplyGiven(
                complaintId,
                regionCode,
                at,
                officer(),
                PUBLIC_WORKS,
                content("interim.text"),
                promisedBy,
                1);
    }

    public ComplaintAnswered answered() {
        return new ComplaintAnswered(
                complaintId, regionCode, at, officer(), PUBLIC_WORKS, content("answer.text"));
    }

    public ComplaintClosed closed(ClosedBy by) {
        return new ComplaintClosed(complaintId, regionCode, at, Actor.SYSTEM, by, at);
    }

    public ClockStarted clockStarted(ClockKind clock, int workingDays, OffsetDateTime dueAt) {
        return new ClockStarted(
                complaintId,
                regionCode,
                at,
                Actor.SYSTEM,
                clock,
                new Basis(Basis.Kind.ATTESTED_PRACTICE, workingDays + " hari kerja", "test", false),
                BudgetUnit.WORKING_DAYS,
                workingDays,
                at,
                dueAt,
                false,
                "default@1",
                "national@1");
    }

    public DeadlineMissed deadlineMissed(ClockKind clock, OffsetDateTime dueAt) {
        return new DeadlineMissed(
                complaintId, regionCode, at, Actor.SYSTEM, clock, dueAt, false, PUBLIC_WORKS);
    }
}
