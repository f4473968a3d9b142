package id.kawal.intake.application;

import id.kawal.events.Actor;
import id.kawal.events.ComplaintLodged;
import id.kawal.events.SealedValue;
import id.kawal.intake.domain.Command;
import id.kawal.intake.domain.Complaint;
import id.kawal.intake.domain.Decision;
import id.kawal.intake.domain.Draw;
import id.kawal.intake.domain.Violation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes a complaint in and gives it a number, a secret and a receipt. */
public final class Lodging {

    private final Complaints complaints;
    private final Vault vault;
    private final Regions regions;
    private final Receipts receipts;
    private final Clock clock;

    public Lodging(
            Complaints complaints, Vault vault, Regions regions, Receipts receipts, Clock clock) {
        this.complaints = complaints;
        this.vault = vault;
        this.regions = regions;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** It is safe here: nothing loses it from now on. */
    public record Taken(
            String complaintId,
            String reference,
            String trackingSecret,
            Instant receivedAt,
            String receipt)
            implements Outcome {}

    /** The rules it breaks. */
    public record NotTaken(List<Violation> violations) implements Outcome {
        public NotTaken {
            violations = List.copyOf(violations);
        }
    }

    /** The rules a request breaks, without lodging anything. */
    public List<Violation> violations(LodgingRequest request) {
        return violations(request, clock.instant());
    }

    /**
     * Lodges a complaint under the number drawn. A repeat with the same draw gives the same answer,
     * also where the first try was cut off after it had been stored.
     */
    public Outcome lodge(LodgingRequest request, Draw draw) {
        var violations = violations(request, clock.instant());
        return violations.isEmpty()
                ? Attempts.untilCurrent(() -> underOwnNumber(request, draw))
                : new NotTaken(violations);
    }

    private List<Violation> violations(LodgingRequest request, Instant now) {
        var zone =
                regions.find(request.submission().regionCode())
                        .<ZoneId>map(Region::zone)
                        .orElse(ZoneOffset.UTC);
        return request.submission().violations(regions::knows, LocalDate.ofInstant(now, zone));
    }

    private Outcome underOwnNumber(LodgingRequest request, Draw draw) {
        for (int attempt = 0; ; attempt++) {
            var dossier = complaints.read(draw.reference(attempt).complaintId());
            var found = dossier.particulars();
            if (found == null) {
                return lodge(dossier, request, draw, attempt);
            }
            if (isOurs(dossier, found, draw)) {
                return taken(dossier.complaintId(), found, request, draw);
            }
        }
    }

    private static boolean isOurs(Dossier dossier, Particulars found, Draw draw) {
        var hash = found.secretHash();
        return hash != null && draw.secret().matches(dossier.complaintId(), hash);
    }

    private Outcome lodge(Dossier dossier, LodgingRequest request, Draw draw, int attempt) {
        var now = clock.instant();
        var contactable = request.submission().complainant().contactable();
        var decision =
                Complaint.decide(
                        dossier.complaint(), new Command.Lodge(List.of(), contactable), now);
        if (!(decision instanceof Decision.Happened(var happening))) {
            throw new IllegalStateException("A number that is free did not take a complaint");
        }
        var id = dossier.complaintId();
        var keys = vault.open(id);
        var sealed = seal(id, request);
        var particulars =
                new Particulars(
                        draw.reference(attempt).value(),
                        request.submission().regionCode(),
                        now,
                        draw.secret().hash(id),
                        request.submission().complainant().language(),
                        sealed,
                        null);
        var next = Complaint.evolve(dossier.complaint(), happening, now);
        var fact = fact(id, particulars, request, now);
        complaints.store(dossier, Filing.of(next, particulars, fact).after(keys));
        return taken(id, particulars, request, draw);
    }

    private Map<String, SealedValue> seal(String id, LodgingRequest request) {
        var submission = request.submission();
        var who = submission.complainant();
        var sealed = new HashMap<String, SealedValue>();
        sealed.put(Particulars.TITLE, vault.content(id, Particulars.TITLE, submission.title()));
        sealed.put(Particulars.TEXT, vault.content(id, Particulars.TEXT, submission.text()));
        put(sealed, vault.contentIfAny(id, Particulars.PLACE, submission.place()));
        put(sealed, vault.identityIfAny(id, Particulars.NAME, who.name()));
        put(sealed, vault.identityIfAny(id, Particulars.EMAIL, who.email()));
        put(sealed, vault.identityIfAny(id, Particulars.PHONE, who.phone()));
        return sealed;
    }

    private static void put(Map<String, SealedValue> sealed, @Nullable SealedValue value) {
        if (value != null) {
            sealed.put(value.field(), value);
        }
    }

    private static ComplaintLodged fact(
            String id, Particulars particulars, LodgingRequest request, Instant now) {
        var submission = request.submission();
        var sealed = particulars.sealed();
        return new ComplaintLodged(
                id,
                submission.regionCode(),
                now,
                Actor.CITIZEN,
                particulars.reference(),
                request.channel(),
                request.classification(),
                submission.category(),
                submission.occurredOn(),
                now,
                now,
                submission.anonymous(),
                request.confidential(),
                submission.complainant().language(),
                particulars.sealedTitle(),
                particulars.sealedText(),
                sealed.get(Particulars.PLACE),
                sealed.get(Particulars.NAME),
                sealed.get(Particulars.EMAIL),
                sealed.get(Particulars.PHONE),
                null);
    }

    private Taken taken(String id, Particulars particulars, LodgingRequest request, Draw draw) {
        return new Taken(
                id,
                particulars.reference(),
                draw.secret().value(),
                particulars.receivedAt(),
                receipts.give(
                        particulars.reference(),
                        particulars.regionCode(),
                        particulars.receivedAt(),
                        draw,
                        request.submission().text()));
    }
}
