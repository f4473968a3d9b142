package id.kawal.intake.application.imports;

import static id.kawal.intake.application.imports.Tally.Outcome.ADDED;
import static id.kawal.intake.application.imports.Tally.Outcome.UNCHANGED;
import static id.kawal.intake.application.imports.Tally.Outcome.UPDATED;

import id.kawal.events.Actor;
import id.kawal.events.ComplaintEvent;
import id.kawal.events.ComplaintImported;
import id.kawal.events.ImportMode;
import id.kawal.events.SealedValue;
import id.kawal.events.UpstreamChanged;
import id.kawal.intake.application.Complaints;
import id.kawal.intake.application.Dossier;
import id.kawal.intake.application.Filing;
import id.kawal.intake.application.Particulars;
import id.kawal.intake.application.Vault;
import id.kawal.intake.domain.Command;
import id.kawal.intake.domain.Complaint;
import id.kawal.intake.domain.Decision;
import id.kawal.intake.domain.Happening;
import id.kawal.intake.domain.ReferenceNumber;
import id.kawal.intake.domain.Upstream;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Takes one report over, or what a later export says of it. */
public final class TakingOver {

    private final Complaints complaints;
    private final Vault vault;
    private final Clock clock;

    public TakingOver(Complaints complaints, Vault vault, Clock clock) {
        this.complaints = complaints;
        this.vault = vault;
        this.clock = clock;
    }

    /** What became of a row. */
    sealed interface Result {}

    record Taken(Tally.Outcome outcome) implements Result {}

    record NotTaken(RejectionReason reason) implements Result {}

    /**
     * Takes it over, or what it says anew.
     *
     * @param allowed regions whoever brings it may bring reports for: its own too, where it has
     *     moved since
     */
    Result take(UpstreamReport report, ImportMode mode, Predicate<String> allowed) {
        var found = find(report, mode);
        var particulars = found.dossier().particulars();
        if (particulars != null && !allowed.test(particulars.regionCode())) {
            return new NotTaken(RejectionReason.REGION_NOT_YOURS);
        }
        return decide(found, report, mode);
    }

    /** The complaint it is or becomes, under its number. */
    private record Found(Dossier dossier, ReferenceNumber reference) {}

    /**
     * What was taken as history stays history. A report that a region moves in with afterwards, and
     * that is still open upstream, becomes a complaint of its own: clocks run for that one.
     */
    private Found find(UpstreamReport report, ImportMode mode) {
        var id = report.trackingId();
        var first = new Found(complaints.read(id.complaintId()), id.reference());
        if (!isHistory(first.dossier())) {
            return first;
        }
        var live = new Found(complaints.read(id.liveComplaintId()), id.liveReference());
        var movesIn = mode == ImportMode.LIVE && report.isOpen();
        return movesIn || live.dossier().particulars() != null ? live : first;
    }

    private static boolean isHistory(Dossier dossier) {
        var particulars = dossier.particulars();
        var origin = particulars == null ? null : particulars.origin();
        return origin != null
                && origin.mode() == ImportMode.HISTORY
                && dossier.complaint() instanceof Complaint.Lodged;
    }

    private Result decide(Found found, UpstreamReport report, ImportMode mode) {
        var now = clock.instant();
        var dossier = found.dossier();
        var decision =
                Complaint.decide(dossier.complaint(), new Command.TakeOver(upstream(report)), now);
        return switch (decision) {
            case Decision.Happened(Happening.TakenOver happening) -> {
                add(found, report, mode, happening, now);
                yield new Taken(ADDED);
            }
            case Decision.Happened(var happening) -> {
                update(dossier, report, happening, now);
                yield new Taken(UPDATED);
            }
            case Decision.Ignored _ -> new Taken(UNCHANGED);
            case Decision.Refused _ -> new NotTaken(RejectionReason.EXPORT_DATE_MISSING);
        };
    }

    private static Upstream upstream(UpstreamReport report) {
        return new Upstream(
                report.status(), report.agency(), !report.isOpen(), report.exportedAt());
    }

    private void add(
            Found found,
            UpstreamReport report,
            ImportMode mode,
            Happening.TakenOver happening,
            Instant now) {
        var dossier = found.dossier();
        var id = dossier.complaintId();
        var keys = vault.open(id);
        var sealed = seal(id, report);
        var particulars =
                new Particulars(
                        found.reference().value(),
                        report.region().code(),
                        report.receivedAt(),
                        null,
                        "id",
                        sealed,
                        new Particulars.Origin(report.trackingId().value(), mode));
        var at = report.exportedAt() == null ? now : report.exportedAt();
        var shown = new Happening.TakenOver(happening.upstream().asOf(at));
        complaints.store(
                dossier,
                Filing.of(
                                Complaint.evolve(dossier.complaint(), shown, at),
                                particulars,
                                imported(dossier, report, particulars, at, now))
                        .after(keys));
    }

    private Map<String, SealedValue> seal(String id, UpstreamReport report) {
        var sealed = new HashMap<String, SealedValue>();
        sealed.put(Particulars.TITLE, vault.content(id, Particulars.TITLE, report.title()));
        sealed.put(Particulars.TEXT, vault.content(id, Particulars.TEXT, report.text()));
        put(sealed, vault.contentIfAny(id, Particulars.PLACE, report.place()));
        put(sealed, vault.identityIfAny(id, Particulars.NAME, report.complainantName()));
        return sealed;
    }

    private static void put(Map<String, SealedValue> sealed, @Nullable SealedValue value) {
        if (value != null) {
            sealed.put(value.field(), value);
        }
    }

    private static ComplaintEvent imported(
            Dossier dossier,
            UpstreamReport report,
            Particulars particulars,
            Instant exportedAt,
            Instant now) {
        var sealed = particulars.sealed();
        var origin = particulars.origin();
        return new ComplaintImported(
                dossier.complaintId(),
                particulars.regionCode(),
                now,
                Actor.UPSTREAM,
                particulars.reference(),
                origin == null ? ImportMode.HISTORY : origin.mode(),
                report.trackingId().value(),
                report.state(),
                report.status(),
                report.agency(),
                report.classification(),
                report.category(),
                report.source(),
                report.receivedAt(),
                now,
                exportedAt,
                report.anonymous(),
                report.confidential(),
                particulars.sealedTitle(),
                particulars.sealedText(),
                sealed.get(Particulars.PLACE),
                sealed.get(Particulars.NAME));
    }

    private void update(Dossier dossier, UpstreamReport report, Happening happening, Instant now) {
        var exportedAt = report.exportedAt() == null ? now : report.exportedAt();
        var fact =
                new UpstreamChanged(
                        dossier.complaintId(),
                        dossier.known().regionCode(),
                        now,
                        Actor.UPSTREAM,
                        report.state(),
                        report.status(),
                        report.agency(),
                        exportedAt);
        complaints.store(
                dossier,
                Filing.of(
                        Complaint.evolve(dossier.complaint(), happening, exportedAt),
                        dossier.known(),
                        fact));
    }
}
