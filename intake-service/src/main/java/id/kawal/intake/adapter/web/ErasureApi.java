package id.kawal.intake.adapter.web;

import id.kawal.chassis.access.Caller;
import id.kawal.events.Actor;
import id.kawal.intake.application.Erasing;
import id.kawal.intake.domain.ErasureReason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Destroys what is personal in a complaint; for operators. */
@RestController
class ErasureApi {

    private final Erasing erasing;

    ErasureApi(Erasing erasing) {
        this.erasing = erasing;
    }

    record Erasure(@Nullable String complaintId, @Nullable ErasureReason reason) {}

    /**
     * Destroys what is personal in a complaint, in every service and for good. Only operators may;
     * refused where there is no such complaint. A repeat finishes what was cut off.
     */
    @PostMapping("/api/v1/erasures")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@RequestBody Erasure body, Caller caller) {
        var complaintId = Refusals.required("complaintId", body.complaintId());
        var reason = Refusals.required("reason", body.reason());
        var by = new Actor(Actor.Kind.OPERATOR, caller.id());
        Refusals.check(erasing.erase(complaintId, reason, by));
    }
}
