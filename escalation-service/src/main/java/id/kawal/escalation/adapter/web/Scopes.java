package id.kawal.escalation.adapter.web;

import id.kawal.chassis.access.Caller;
import id.kawal.chassis.access.Role;
import id.kawal.chassis.problem.RuleRefused;
import id.kawal.escalation.application.CaseQuery;
import id.kawal.escalation.domain.Actor;
import id.kawal.escalation.domain.EscalationCase;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which cases a caller may see here. */
final class Scopes {

    private Scopes() {}

    static CaseQuery query(
            Caller caller, @Nullable String region, @Nullable String after, int limit) {
        if (limit < 1 || limit > CaseQuery.MOST) {
            throw RuleRefused.invalid("PAGE_IS_BOUNDED", "limit");
        }
        return new CaseQuery(
                caller.overseen(),
                caller.served(),
                caller.is(Role.OMBUDSMAN) ? caller.regions() : Set.of(),
                region,
                after,
                limit);
    }

    static boolean sees(Caller caller, EscalationCase.Followed followed) {
        var agency = followed.timeline().handling().agency();
        var referral = followed.referral();
        return caller.oversees(followed.timeline().region())
                || (agency != null && caller.serves(agency))
                || (referral != null && caller.isOmbudsmanOf(referral.office()));
    }

    /** A coordinator of the complaint's region. */
    static boolean coordinates(Caller caller, EscalationCase.Followed followed) {
        return caller.coordinates(followed.timeline().region());
    }

    /** The Ombudsman's office that has the referral. */
    static boolean isTheOffice(Caller caller, EscalationCase.Followed followed) {
        var referral = followed.referral();
        return referral != null && caller.isOmbudsmanOf(referral.office());
    }

    static Actor actor(Caller caller, Role role) {
        return new Actor(
                role == Role.OMBUDSMAN ? Actor.Kind.OMBUDSMAN : Actor.Kind.COORDINATOR,
                caller.id());
    }
}
