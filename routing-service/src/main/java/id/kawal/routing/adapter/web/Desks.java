package id.kawal.routing.adapter.web;

import id.kawal.chassis.access.Caller;
import id.kawal.chassis.access.Role;
import id.kawal.routing.domain.cases.CaseFile;
import id.kawal.routing.domain.cases.Person;
import java.util.Set;

/** Who a caller is at a desk of routing, and which cases lie on it. */
final class Desks {

    private Desks() {}

    /**
     * The person a caller is for a case of this region. Whoever is both acts as coordinator where
     * the region is theirs, and as officer of their agencies else.
     */
    static Person person(Caller caller, String regionCode) {
        var coordinates = caller.is(Role.COORDINATOR) && caller.covers(regionCode);
        return new Person(
                caller.id(),
                coordinates ? Person.Role.COORDINATOR : Person.Role.OFFICER,
                coordinates ? Set.of(regionCode) : Set.of(),
                caller.is(Role.OFFICER) ? caller.agencies() : Set.of());
    }

    /** The officer a caller is, whatever else they are: only the agency may do some things. */
    static Person officer(Caller caller) {
        return new Person(
                caller.id(),
                Person.Role.OFFICER,
                Set.of(),
                caller.is(Role.OFFICER) ? caller.agencies() : Set.of());
    }

    /** Operators see cases to repair them, coordinators their region's, officers their agency's. */
    static boolean sees(Caller caller, CaseFile file) {
        var holder = file.holder();
        return caller.oversees(file.regionCode())
                || (holder != null && caller.serves(holder.agencyCode()));
    }

    /** Whoever works on a case: its agency and its coordinator, not who repairs the system. */
    static boolean worksOn(Caller caller, CaseFile file) {
        var holder = file.holder();
        return (caller.is(Role.COORDINATOR) && caller.covers(file.regionCode()))
                || (holder != null
                        && caller.is(Role.OFFICER)
                        && caller.actsFor(holder.agencyCode()));
    }

    static Set<String> regions(Caller caller) {
        return caller.overseen();
    }

    static Set<String> agencies(Caller caller) {
        return caller.served();
    }
}
