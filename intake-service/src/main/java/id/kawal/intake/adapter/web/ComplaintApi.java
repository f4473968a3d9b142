package id.kawal.intake.adapter.web;

import id.kawal.chassis.idempotency.Idempotency;
import id.kawal.chassis.idempotency.IdempotentDraws;
import id.kawal.chassis.telemetry.LogContext;
import id.kawal.intake.application.CitizensDesk;
import id.kawal.intake.application.Dossier;
import id.kawal.intake.application.Lodging;
import id.kawal.intake.application.Regions;
import id.kawal.intake.application.Tracking;
import id.kawal.intake.application.timeline.Following;
import id.kawal.intake.application.timeline.TrackingView;
import id.kawal.intake.domain.Command;
import id.kawal.intake.domain.Purpose;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lodging, following, and the complainant's word, for programs. */
@RestController
@RequestMapping("/api/v1/complaints")
class ComplaintApi {

    private static final String SECRET = "Tracking-Secret";

    private final Lodging lodging;
    private final Tracking tracking;
    private final Following following;
    private final CitizensDesk desk;
    private final Regions regions;

    ComplaintApi(
            Lodging lodging,
            Tracking tracking,
            Following following,
            CitizensDesk desk,
            Regions regions) {
        this.lodging = lodging;
        this.tracking = tracking;
        this.following = following;
        this.desk = desk;
        this.regions = regions;
    }

    /**
     * Lodges a complaint and gives its number, tracking secret and receipt. Open to everyone; the
     * secret is shown here only. Refused by the first rule that the complaint breaks.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Lodging.Taken> lodge(@RequestBody LodgingBody body, IdempotentDraws draws) {
        var request = body.request("API", regions);
        var violations = lodging.violations(request);
        if (!violations.isEmpty()) {
            throw Refusals.of(violations.getFirst());
        }
        return switch (lodging.lodge(request, Draws.of(draws))) {
            case Lodging.Taken taken -> {
                LogContext.about(taken.complaintId());
                yield ResponseEntity.created(URI.create("/api/v1/complaints/" + taken.reference()))
                        .cacheControl(CacheControl.noStore())
                        .body(taken);
            }
            case Lodging.NotTaken notTaken -> throw Refusals.of(notTaken.violations().getFirst());
        };
    }

    /**
     * Shows how a complaint stands, to whoever has its number and tracking secret. A wrong secret
     * looks like a number that does not exist.
     */
    @GetMapping("/{reference}")
    ResponseEntity<TrackingView> follow(
            @PathVariable String reference,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(following.view(open(reference, secret)));
    }

    /**
     * Adds something to a complaint, for whoever has its tracking secret. Refused without a text,
     * and once the case is closed.
     */
    @PostMapping("/{reference}/supplements")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void supplement(
            @PathVariable String reference,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret,
            @RequestBody Text body) {
        hear(reference, secret, new Command.Supplement(body.text() == null ? "" : body.text()));
    }

    /**
     * Takes a complaint back, for whoever has its tracking secret. Refused once the case is closed
     * otherwise.
     */
    @PostMapping("/{reference}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(
            @PathVariable String reference,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret,
            @RequestBody(required = false) @Nullable Reason body) {
        hear(reference, secret, new Command.Withdraw(Reason.of(body)));
    }

    /**
     * Says that the answer settles the complaint, for whoever has its tracking secret. A rating is
     * from 1 to 5. Refused before there is an answer, and once the case is closed otherwise.
     */
    @PostMapping("/{reference}/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(
            @PathVariable String reference,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret,
            @RequestBody(required = false) @Nullable Confirmation body) {
        hear(
                reference,
                secret,
                new Command.Confirm(
                        body == null ? null : body.rating(), body == null ? null : body.remark()));
    }

    /**
     * Says that the answer does not settle the complaint, for whoever has its tracking secret.
     * Refused without a reason, before there is an answer, and once the case is closed; what the
     * citizen's silence closed can be disputed for 30 days.
     */
    @PostMapping("/{reference}/dispute")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dispute(
            @PathVariable String reference,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret,
            @RequestBody(required = false) @Nullable Reason body) {
        hear(reference, secret, new Command.Dispute(Reason.of(body)));
    }

    /**
     * Asks that a complaint goes to the Ombudsman, for whoever has its tracking secret. Refused
     * where the complaint was withdrawn.
     */
    @PostMapping("/{reference}/escalation-request")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void requestEscalation(
            @PathVariable String reference,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret,
            @RequestBody(required = false) @Nullable Reason body) {
        hear(reference, secret, new Command.RequestEscalation(Reason.of(body)));
    }

    /**
     * Gives a consent or takes it back, for whoever has the complaint's tracking secret. Refused
     * where the purpose is not named.
     */
    @PostMapping("/{reference}/consent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void consent(
            @PathVariable String reference,
            @RequestHeader(name = SECRET, required = false) @Nullable String secret,
            @RequestBody Consent body) {
        var purpose = Refusals.required("purpose", body.purpose());
        var given = Refusals.required("given", body.given());
        hear(
                reference,
                secret,
                given ? new Command.GiveConsent(purpose) : new Command.WithdrawConsent(purpose));
    }

    private void hear(String reference, @Nullable String secret, Command.Word word) {
        var commandId = Idempotency.current().commandId();
        Refusals.check(desk.hear(open(reference, secret).complaintId(), word, commandId));
    }

    private Dossier open(String reference, @Nullable String secret) {
        var dossier =
                tracking.open(reference, secret == null ? "" : secret)
                        .orElseThrow(Refusals::notFound);
        LogContext.about(dossier.complaintId());
        return dossier;
    }

    record Text(@Nullable String text) {}

    record Reason(@Nullable String reason) {
        static @Nullable String of(@Nullable Reason body) {
            return body == null ? null : body.reason();
        }
    }

    record Confirmation(@Nullable Integer rating, @Nullable String remark) {}

    /** A consent given or taken back; what does not say which of the two is neither. */
    record Consent(@Nullable Purpose purpose, @Nullable Boolean given) {}
}
