package id.kawal.routing.domain.cases;

import id.kawal.routing.domain.directory.Agency;
import id.kawal.routing.domain.directory.AgencyKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;

/** People, agencies and cases that the tests of this package speak of. */
final class Mother {

    static final Instant T0 = Instant.parse("2026-03-02T01:00:00Z");
    static final Instant T1 = T0.plus(Duration.ofHours(1));
    static final Instant T2 = T0.plus(Duration.ofHours(2));
    static final Instant T3 = T0.plus(Duration.ofHours(3));
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    static final CasePolicy POLICY = new CasePolicy(2, 2, Period.ofDays(30), Duration.ofDays(30));

    static final Agency PUPR = opd("63.02", "PUPR");
    static final Agency DISHUB = opd("63.02", "DISHUB");
    static final Agency DLH = opd("63.02", "DLH");
    static final Agency BPBD = opd("63.02", "BPBD");
    static final Agency ELSEWHERE = opd("63.71", "PUPR");
    static final Agency OF_THE_PROVINCE = opd("63", "PUPR");
    static final Agency INSPEKTORAT =
            new Agency("63.02", "INSPEKTORAT", "Inspektorat", AgencyKind.INSPECTORATE);
    static final Agency PLN = new Agency("63.02", "PLN", "PT PLN", AgencyKind.OUTSIDE_BODY);

    static final Person COORDINATOR =
            new Person("c-1", Person.Role.COORDINATOR, Set.of("63.02"), Set.of());
    static final Person STRANGE_COORDINATOR =
            new Person("c-2", Person.Role.COORDINATOR, Set.of("63.71"), Set.of("63.02.PUPR"));

    static final Sealed WORDS = new Sealed("case.words", "c1phertext");
    static final Verdict SERVICE = new Verdict(Classification.SERVICE_COMPLAINT, null);
    static final Verdict ASPIRATION = new Verdict(Classification.ASPIRATION, "roads");

    private Mother() {}

    static Agency opd(String region, String name) {
        return new Agency(region, name, "Dinas " + name, AgencyKind.OPD);
    }

    static Person officerOf(Agency agency) {
        return new Person("o-1", Person.Role.OFFICER, Set.of("63.02"), Set.of(agency.code()));
    }

    static Opening opening(Origin origin) {
        return new Opening("id-1", "63.02", origin, T0, null, null);
    }

    static CaseFile file(Origin origin) {
        return CaseFile.of(opening(origin));
    }

    static CaseFile unclassified() {
        return file(Origin.LODGED);
    }

    static CaseFile classified() {
        return unclassified().judged(SERVICE);
    }

    static CaseFile at(Agency agency) {
        return at(classified(), agency);
    }

    static CaseFile at(CaseFile file, Agency agency) {
        return file.disposed(file.disposition().routedTo(agency.code(), agency.name()));
    }

    static CaseFile acknowledgedAt(Agency agency) {
        CaseFile file = at(agency);
        return file.disposed(file.disposition().acknowledged());
    }

    static RoutingCase received() {
        return new RoutingCase.Received(
                unclassified().disposed(Disposition.NONE.waitingIn(Queue.TRIAGE)));
    }

    static RoutingCase verified() {
        return new RoutingCase.Verified(
                classified().disposed(Disposition.NONE.waitingIn(Queue.TRIAGE)));
    }

    static RoutingCase routed() {
        return new RoutingCase.Routed(at(PUPR));
    }

    static RoutingCase inProgress() {
        return new RoutingCase.InProgress(acknowledgedAt(PUPR));
    }

    static RoutingCase awaiting() {
        return new RoutingCase.AwaitingCitizen(at(PUPR), Side.HERE);
    }

    static RoutingCase answered() {
        return new RoutingCase.Answered(acknowledgedAt(PUPR), T1, Side.HERE);
    }

    static RoutingCase closed() {
        return new RoutingCase.Closed(acknowledgedAt(PUPR), T1, ClosedBy.SILENCE);
    }

    static RoutingCase archived() {
        return new RoutingCase.Archived(at(PUPR), T1, ArchiveGround.TOO_GENERAL);
    }

    static RoutingCase withdrawn() {
        return new RoutingCase.Withdrawn(at(PUPR), T1);
    }

    static RoutingCase referred() {
        return new RoutingCase.ReferredOutside(at(PUPR), T1, "PLN");
    }

    static List<RoutingCase> allEnded() {
        return List.of(closed(), archived(), withdrawn(), referred());
    }

    static List<RoutingCase> allOpen() {
        return List.of(received(), verified(), routed(), inProgress(), awaiting(), answered());
    }

    static Outcome ignored(Outcome.Reason reason) {
        return new Outcome.Ignored(reason);
    }

    static Outcome refused(Outcome.Rule rule) {
        return new Outcome.Refused(rule);
    }
}
