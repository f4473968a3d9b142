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
import id.kawal.events.UpstreamState;
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
import id.kawal.transport.aggregate.StaleAggregate;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    /** The same report has the same id however often it is read. */
    public static String complaintId(String regionCode, String trackingId) {
        return UUID.nameUUIDFromBytes(name(regionCode, trackingId)).toString();
    }

    private static byte[] name(String regionCode, String trackingId) {
        return ("sp4n:" + regionCode + ":" + trackingId).getBytes(StandardCharsets.UTF_8);
    }

    /** What became of the row, or empty where a change has no date of export. */
    Optional<Tally.Outcome> take(UpstreamReport report, ImportMode mode) {
        var id = complaintId(report.region().code(), report.trackingId());
        try {
            return decide(complaints.read(id), report, mode);
        } catch (StaleAggregate rival) {
            return decide(complaints.read(id), report, mode);
        }
    }

    private Optional<Tally.Outcome> decide(
            Dossier dossier, UpstreamReport report, ImportMode mode) {
        var now = clock.instant();
        var decision =
                Complaint.decide(dossier.complaint(), new Command.TakeOver(upstream(report)), now);
        return switch (decision) {
            case Decision.Happened(Happening.TakenOver happening) -> {
                add(dossier, report, mode, happening, now);
                yield Optional.of(ADDED);
            }
            case Decision.Happened(var happening) -> {
                update(dossier, report, happening, now);
                yield Optional.of(UPDATED);
            }
            case Decision.Ignored _ -> Optional.of(UNCHANGED);
            case Decision.Refused _ -> Optional.empty();
        };
    }

    private static Upstream upstream(UpstreamReport report) {
        return new Upstream(
                report.status(), report.agency(), ended(report.state()), report.exportedAt());
    }

    private static boolean ended(UpstreamState state) {
        return switch (state) {
            case OPEN, AWAITING_CITIZEN, ANSWERED -> false;
            case CLOSED, ARCHIVED -> true;
        };
    }

    private void add(
            Dossier dossier,
            UpstreamReport report,
            ImportMode mode,
            Happening happening,
            Instant now) {
        var id = dossier.complaintId();
        var keys = vault.open(id);
        var sealed = seal(id, report);
        var particulars =
                new Particulars(
                        reference(report),
                        report.region().code(),
                        report.receivedAt(),
                        null,
                        "id",
                        sealed,
                        new Particulars.Origin(report.trackingId(), mode));
        var at = report.exportedAt() == null ? now : report.exportedAt();
        complaints.store(
                dossier,
                Filing.of(
                                Complaint.evolve(dossier.complaint(), happening, at),
                                particulars,
                                imported(dossier, report, particulars, now))
                        .after(keys));
    }

    /** Guessable, and worth nothing: nobody has a secret for it. */
    private static String reference(UpstreamReport report) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var hash = digest.digest(name(report.region().code(), report.trackingId()));
            return ReferenceNumber.of(hash).value();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
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
            Dossier dossier, UpstreamReport report, Particulars particulars, Instant now) {
        var sealed = particulars.sealed();
        var origin = particulars.origin();
        return new ComplaintImported(
                dossier.complaintId(),
                particulars.regionCode(),
                now,
                Actor.UPSTREAM,
                particulars.reference(),
                origin == null ? ImportMode.HISTORY : origin.mode(),
                report.trackingId(),
                report.state(),
                report.status(),
                report.agency(),
                report.classification(),
                report.category(),
                report.source(),
                report.receivedAt(),
                now,
                report.exportedAt() == null ? now : report.exportedAt(),
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
