package id.kawal.escalation.adapter.web;

import id.kawal.chassis.access.Caller;
import id.kawal.chassis.access.Role;
import id.kawal.escalation.application.CaseQuery;
import id.kawal.escalation.domain.Actor;
import id.kawal.escalation.domain.EscalationCase;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which cases a caller may see here. */
final class Scopes {

    private Scopes() {}

    static CaseQuery query(Caller caller, @Nullable String region, int limit) {
        return new CaseQuery(
                seesRegions(caller) ? caller.regions() : Set.of(),
                caller.is(Role.OFFICER) ? caller.agencies() : Set.of(),
                caller.is(Role.OMBUDSMAN) ? caller.regions() : Set.of(),
                region,
                limit);
    }

    static boolean sees(Caller caller, EscalationCase.Followed followed) {
        var agency = followed.timeline().handling().agency();
        var referral = followed.referral();
        return coversRegion(caller, followed)
                || (caller.is(Role.OFFICER) && agency != null && caller.actsFor(agency))
                || (caller.is(Role.OMBUDSMAN)
                        && referral != null
                        && caller.covers(referral.office()));
    }

    /** A coordinator of the complaint's region. */
    static boolean coordinates(Caller caller, EscalationCase.Followed followed) {
        return caller.is(Role.COORDINATOR) && caller.covers(followed.timeline().region());
    }

    /** The Ombudsman's office that has the referral. */
    static boolean isTheOffice(Caller caller, EscalationCase.Followed followed) {
        var referral = followed.referral();
        return caller.is(Role.OMBUDSMAN) && referral != null && caller.covers(referral.office());
    }

    static Actor actor(Caller caller, Role role) {
        return new Actor(
                role == Role.OMBUDSMAN ? Actor.Kind.OMBUDSMAN : Actor.Kind.COORDINATOR,
                caller.id());
    }

    private static boolean coversRegion(Caller caller, EscalationCase.Followed followed) {
        return seesRegions(caller) && caller.covers(followed.timeline().region());
    }

    private static boolean seesRegions(Caller caller) {
        return caller.is(Role.OPERATOR) || caller.is(Role.COORDINATOR);
    }
}
