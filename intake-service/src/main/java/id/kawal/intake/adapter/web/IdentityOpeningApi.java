package id.kawal.intake.adapter.web;

import id.kawal.chassis.access.Caller;
import id.kawal.chassis.access.Role;
import id.kawal.events.Actor;
import id.kawal.intake.application.Complaints;
import id.kawal.intake.application.OpeningIdentities;
import id.kawal.intake.domain.OpeningReason;
import id.kawal.intake.domain.ReferenceNumber;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shows a coordinator who a complainant of their region is; the citizen sees that it was shown. */
@RestController
class IdentityOpeningApi {

    private final OpeningIdentities opening;
    private final Complaints complaints;

    IdentityOpeningApi(OpeningIdentities opening, Complaints complaints) {
        this.opening = opening;
        this.complaints = complaints;
    }

    record Opening(@Nullable OpeningReason reason) {}

    /**
     * @param values by field, for example {@code complainant.name}
     */
    record Identity(String complaintId, Map<String, String> values) {
        @Override
        public String toString() {
            return "Identity[…]";
        }
    }

    /**
     * Shows who the complainant is, and tells them that it was shown and why. Only a coordinator of
     * the region may; refused without a reason, where the complainant never said who they are, and
     * once that was erased. A complaint of another region looks like none.
     *
     * @param complaint its number or its id
     */
    @PostMapping("/api/v1/complaints/{complaint}/identity-openings")
    ResponseEntity<Identity> open(
            @PathVariable String complaint, @RequestBody Opening body, Caller caller) {
        var reason = Refusals.required("reason", body.reason());
        var id =
                ReferenceNumber.parse(complaint)
                        .map(ReferenceNumber::complaintId)
                        .orElse(complaint);
        var particulars = complaints.read(id).particulars();
        if (particulars == null || !caller.covers(particulars.regionCode())) {
            throw Refusals.notFound();
        }
        var reader =
                new OpeningIdentities.Reader(
                        new Actor(Actor.Kind.COORDINATOR, caller.id()), Role.COORDINATOR.name());
        return switch (opening.open(id, reader, reason)) {
            case OpeningIdentities.Opened(var values) ->
                    ResponseEntity.ok()
                            .cacheControl(CacheControl.noStore())
                            .body(new Identity(id, values));
            case OpeningIdentities.NotOpened(var violation) -> throw Refusals.of(violation);
        };
    }
}
