package id.kawal.routing.adapter.messaging;

import id.kawal.events.ClockKind;
import id.kawal.events.ClockResumed;
import id.kawal.events.ClockStarted;
import id.kawal.events.ComplaintConfirmed;
import id.kawal.events.ComplaintDisputed;
import id.kawal.events.ComplaintErased;
import id.kawal.events.ComplaintEvent;
import id.kawal.events.ComplaintImported;
import id.kawal.events.ComplaintLodged;
import id.kawal.events.ComplaintSupplemented;
import id.kawal.events.ComplaintWithdrawn;
import id.kawal.events.DeadlineMissed;
import id.kawal.events.EventTypes;
import id.kawal.events.ImportMode;
import id.kawal.events.SealedValue;
import id.kawal.events.UpstreamChanged;
import id.kawal.routing.application.Particulars;
import id.kawal.routing.application.PlacementFinder;
import id.kawal.routing.application.Remark;
import id.kawal.routing.domain.cases.Classification;
import id.kawal.routing.domain.cases.Fact;
import id.kawal.routing.domain.cases.Opening;
import id.kawal.routing.domain.cases.Origin;
import id.kawal.routing.domain.cases.UpstreamState;
import id.kawal.routing.domain.cases.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Facts of the contract in the words of the case. */
public final class FactTranslation {

    private final PlacementFinder placements;

    public FactTranslation(PlacementFinder placements) {
        this.placements = placements;
    }

    Heard of(ComplaintEvent event) {
        return switch (event) {
            case ComplaintLodged lodged -> lodged(lodged);
            case ComplaintImported imported -> imported(imported);
            case UpstreamChanged changed -> changed(changed);
            case ComplaintSupplemented it ->
                    saying(new Fact.Supplemented(it.occurredAt()), it, it.text());
            case ComplaintWithdrawn it ->
                    saying(new Fact.Withdrawn(it.occurredAt()), it, it.reason());
            case ComplaintConfirmed it ->
                    saying(new Fact.Confirmed(it.occurredAt()), it, it.remark());
            case ComplaintDisputed it ->
                    saying(new Fact.Disputed(it.occurredAt()), it, it.reason());
            case ComplaintErased it -> Heard.changing(new Fact.Erased(it.occurredAt()));
            case DeadlineMissed missed when missed.clock() == ClockKind.CITIZEN_REPLY ->
                    Heard.changing(
                            new Fact.ReplyClockRanOut(
                                    missed.occurredAt(),
                                    missed.dueAt().toInstant(),
                                    missed.beforeAdoption()));
            case ClockStarted started when started.clock() == ClockKind.RESOLUTION ->
                    new Heard.Due(started.dueAt());
            case ClockResumed resumed when resumed.clock() == ClockKind.RESOLUTION ->
                    new Heard.Due(resumed.dueAt());
            default -> new Heard.Nothing(); // told by others for others, or from a newer producer
        };
    }

    private Heard lodged(ComplaintLodged it) {
        var opening =
                new Opening(
                        it.complaintId(),
                        it.regionCode(),
                        Origin.LODGED,
                        it.receivedAt(),
                        of(it.classificationAsked()),
                        it.category());
        var particulars =
                new Particulars(
                        it.reference(),
                        null,
                        it.anonymous(),
                        it.confidential(),
                        it.title(),
                        it.text(),
                        it.place());
        return new Heard.Changing(
                new Fact.Lodged(it.occurredAt(), opening, placements.of(it)), particulars, null);
    }

    private Heard imported(ComplaintImported it) {
        var opening =
                new Opening(
                        it.complaintId(),
                        it.regionCode(),
                        it.mode() == ImportMode.HISTORY
                                ? Origin.IMPORTED_HISTORY
                                : Origin.IMPORTED_LIVE,
                        it.receivedAt(),
                        of(it.classification()),
                        it.category());
        var particulars =
                new Particulars(
                        it.reference(),
                        it.trackingId(),
                        it.anonymous(),
                        it.confidential(),
                        it.title(),
                        it.text(),
                        it.place());
        var classification = of(it.classification());
        return new Heard.Changing(
                new Fact.Imported(
                        it.occurredAt(),
                        opening,
                        classification == null ? null : new Verdict(classification, it.category()),
                        upstream(it.upstreamState(), it.exportedAt()),
                        placements.of(it)),
                particulars,
                null);
    }

    private Heard changed(UpstreamChanged it) {
        return Heard.changing(
                new Fact.UpstreamChanged(
                        it.occurredAt(),
                        upstream(it.upstreamState(), it.exportedAt()),
                        placements.written(it.regionCode(), it.upstreamAgency())));
    }

    private static Heard saying(Fact fact, ComplaintEvent event, @Nullable SealedValue words) {
        return new Heard.Changing(
                fact,
                null,
                new Remark(
                        event.occurredAt(),
                        EventTypes.of(event).wireName(),
                        event.actor().kind() + " " + event.actor().id(),
                        null,
                        words));
    }

    private static Fact.Upstream upstream(id.kawal.events.UpstreamState state, Instant exportedAt) {
        return new Fact.Upstream(UpstreamState.valueOf(state.name()), exportedAt);
    }

    private static @Nullable Classification of(
            id.kawal.events.@Nullable Classification classification) {
        return classification == null ? null : Classification.valueOf(classification.name());
    }
}
