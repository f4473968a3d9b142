package id.kawal.routing.domain.cases;

import id.kawal.routing.domain.directory.Agency;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a case goes to an agency. */
record Routing(
        Actor actor, DecidedBy decidedBy, @Nullable Double confidence, List<String> reasons) {

    private static final String UPSTREAM_AGENCY = "UPSTREAM_AGENCY";

    static Routing byRule(double confidence, List<String> reasons) {
        return new Routing(Actor.SYSTEM, DecidedBy.RULE, confidence, reasons);
    }

    static Routing byUpstream() {
        return new Routing(Actor.UPSTREAM, DecidedBy.UPSTREAM, null, List.of(UPSTREAM_AGENCY));
    }

    static Routing byPerson(Actor actor, String reason) {
        return new Routing(actor, DecidedBy.PERSON, null, List.of(reason));
    }

    CaseEvent.Routed to(Agency agency, Disposition until, Instant at) {
        return new CaseEvent.Routed(
                at,
                actor,
                agency.code(),
                agency.name(),
                until.hops() + 1,
                decidedBy,
                confidence,
                reasons,
                until.lastAgency());
    }
}
