package id.kawal.notification.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.notification.domain.dossier.Contact;
import id.kawal.notification.domain.dossier.Deadline;
import id.kawal.notification.domain.dossier.Dossier;
import id.kawal.notification.domain.dossier.DossierChange;
import id.kawal.notification.domain.dossier.Rung;
import id.kawal.notification.domain.dossier.SealedText;
import id.kawal.notification.domain.notice.Audience;
import id.kawal.notification.domain.notice.Cause;
import id.kawal.notification.domain.notice.Channel;
import id.kawal.notification.domain.notice.Notice;
import id.kawal.notification.domain.notice.NoticeId;
import id.kawal.notification.domain.notice.NoticeState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NoticePolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
    private static final SealedText SEALED = new SealedText("IDENTITY", "complainant.email", "x");
    private static final List<Channel> OPEN = List.of(Channel.EMAIL, Channel.SMS);

    private final Dossier dossier =
            Dossier.blank("c-1", "63.02")
                    .after(
                            new DossierChange.Opened(
                                    "KWL-1",
                                    "id",
                                    false,
                                    false,
                                    false,
                                    new Contact(SEALED, SEALED)));
    private final Dossier assigned =
            dossier.after(new DossierChange.Assigned("63.02.PUPR", "Dinas PUPR"));

    @Test
    void a_rule_may_ask_whether_something_came_with_the_import_of_its_complaint() {
        var rule =
                new Rule(
                        "complaint.routed",
                        Map.of("withImport", List.of("true")),
                        Map.of(),
                        Audience.COORDINATOR,
                        "t",
                        List.of(Channel.EMAIL),
                        false);
        var policy = new NoticePolicy(List.of(rule), List.of(Channel.EMAIL));
        var fact = factAt(Instant.EPOCH);
        var imported = Dossier.blank("c-1", "63.02").after(importedAt(Instant.EPOCH));

        assertThat(policy.plan(fact, imported, NOW).notices()).hasSize(1);
        assertThat(policy.plan(factAt(Instant.EPOCH.plusSeconds(1)), imported, NOW).notices())
                .isEmpty();
        assertThat(
                        policy.plan(
                                        fact,
                                        Dossier.blank("c-1", "63.02").after(importedAt(null)),
                                        NOW)
                                .notices())
                .isEmpty();
        assertThat(Dossier.blank("c-1", "63.02").wasImportedAt(Instant.EPOCH)).isFalse();
    }

    @Test
    void a_fact_that_speaks_of_a_rung_is_known_by_the_rungs_name() {
        var rule =
                new Rule(
                        "escalation.withdrawn",
                        Map.of("rung", List.of("HEAD_OF_OPD")),
                        Map.of(),
                        Audience.COORDINATOR,
                        "t",
                        List.of(Channel.EMAIL),
                        false);
        var policy = new NoticePolicy(List.of(rule), List.of(Channel.EMAIL));
        var told =
                Dossier.blank("c-1", "63.02")
                        .after(importedAt(null))
                        .after(
                                new DossierChange.RungTold(
                                        "r-1", new Rung("HEAD_OF_OPD", List.of())));
        var withdrawn = fact("escalation.withdrawn", Instant.EPOCH, Map.of("rungId", "r-1"));

        assertThat(policy.plan(withdrawn, told, NOW).notices())
                .singleElement()
                .satisfies(n -> assertThat(n.values()).containsEntry("rung", "HEAD_OF_OPD"));
        assertThat(
                        policy.plan(
                                        fact(
                                                "escalation.withdrawn",
                                                Instant.EPOCH,
                                                Map.of("rungId", "r-2")),
                                        told,
                                        NOW)
                                .notices())
                .isEmpty();
    }

    private static DossierChange importedAt(@Nullable Instant at) {
        return new DossierChange.Opened("KWL-1", "id", false, false, false, Contact.NONE, at);
    }

    private static Fact factAt(Instant at) {
        return fact("complaint.routed", at, Map.of());
    }

    private static Fact fact(String type, Instant at, Map<String, String> attributes) {
        return new Fact(
                "e-1",
                type,
                "id.kawal." + type + ".v1",
                "c-1",
                "63.02",
                at,
                attributes,
                List.of(),
                new DossierChange.None());
    }

    @Test
    void the_citizen_is_told_through_every_kind_of_address_by_ids_that_never_change() {
        var plan =
                policy(rule(Audience.CITIZEN, Map.of(), Map.of()))
                        .plan(fact(Map.of("channel", "WEB")), dossier, NOW);

        assertThat(plan.entries()).isEmpty();
        assertThat(plan.notices())
                .extracting(Notice::id)
                .containsExactly(
                        NoticeId.of("e-1", "citizen", Channel.EMAIL),
                        NoticeId.of("e-1", "citizen", Channel.SMS));
        var notice = plan.notices().getFirst();
        assertThat(notice.cause()).isEqualTo(new Cause("e-1", "wire", "c-1", "63.02", null));
        assertThat(notice.values())
                .isEqualTo(Map.of("reference", "KWL-1", "holder", "-", "channel", "WEB"));
        assertThat(notice.siblings()).isEqualTo(OPEN);
        assertThat(notice.channel()).isEqualTo(Channel.EMAIL);
        assertThat(notice.template()).isEqualTo("t");
        assertThat(notice.plannedAt()).isEqualTo(NOW);
        assertThat(notice.state()).isEqualTo(new NoticeState.Planned(NOW, 0));
    }

    @Test
    void T19_answering_again_after_reopening_tells_again() {
        var policy = policy(rule(Audience.CITIZEN, Map.of(), Map.of()));

        var first = policy.plan(fact("e-1", Map.of()), dossier, NOW).notices();
        var again = policy.plan(fact("e-1", Map.of()), dossier, NOW.plusSeconds(9)).notices();
        var second = policy.plan(fact("e-2", Map.of()), dossier, NOW).notices();

        assertThat(again).extracting(Notice::id).isEqualTo(ids(first));
        assertThat(second).extracting(Notice::id).doesNotContainAnyElementsOf(ids(first));
    }

    @Test
    void a_complaint_that_nobody_is_told_of_has_no_consequences() {
        var policy = policy(rule(Audience.COORDINATOR, Map.of(), Map.of()));

        assertThat(policy.plan(fact(Map.of()), Dossier.blank("c-1", "63.02"), NOW))
                .isEqualTo(Plan.NOTHING);
    }

    @Test
    void a_row_for_another_fact_is_passed_over() {
        var other =
                new Rule(
                        "complaint.closed", Map.of(), Map.of(), Audience.CITIZEN, "t", OPEN, false);

        assertThat(policy(other).plan(fact(Map.of()), dossier, NOW)).isEqualTo(Plan.NOTHING);
    }

    @Test
    void conditions_choose_by_what_the_fact_says() {
        var when =
                rule(Audience.CITIZEN, Map.of("clock", List.of("CITIZEN", "RESOLUTION")), Map.of());
        var unless = rule(Audience.CITIZEN, Map.of(), Map.of("clock", List.of("RESOLUTION")));

        assertThat(told(when, Map.of("clock", "RESOLUTION"))).isTrue();
        assertThat(told(when, Map.of("clock", "VERIFICATION"))).isFalse();
        assertThat(told(when, Map.of())).isFalse();
        assertThat(told(unless, Map.of("clock", "RESOLUTION"))).isFalse();
        assertThat(told(unless, Map.of("clock", "VERIFICATION"))).isTrue();
        assertThat(told(unless, Map.of())).isTrue();
    }

    @Test
    void the_agency_named_by_the_fact_comes_before_the_one_that_has_it() {
        var rule = rule(Audience.AGENCY, Map.of(), Map.of());

        assertThat(recipients(rule, assigned, Map.of()))
                .containsExactly("AGENCY 63.02.PUPR/FOCAL_POINT");
        assertThat(recipients(rule, assigned, Map.of("agencyCode", "63.02.DLH")))
                .containsExactly("AGENCY 63.02.DLH/FOCAL_POINT");
    }

    @Test
    void T3_what_nobody_has_is_told_to_the_coordinator() {
        assertThat(recipients(rule(Audience.AGENCY, Map.of(), Map.of()), dossier, Map.of()))
                .containsExactly("COORDINATOR 63.02/COORDINATOR");
    }

    @Test
    void the_ombudsman_is_that_of_the_office_named_or_of_the_province() {
        var rule = rule(Audience.OMBUDSMAN, Map.of(), Map.of());

        assertThat(recipients(rule, dossier, Map.of("office", "64")))
                .containsExactly("OMBUDSMAN 64.OMBUDSMAN/FOCAL_POINT");
        assertThat(recipients(rule, dossier, Map.of()))
                .containsExactly("OMBUDSMAN 63.OMBUDSMAN/FOCAL_POINT");
    }

    @Test
    void the_coordinator_is_that_of_the_region() {
        assertThat(recipients(rule(Audience.COORDINATOR, Map.of(), Map.of()), dossier, Map.of()))
                .containsExactly("COORDINATOR 63.02/COORDINATOR");
    }

    @Test
    void posts_are_those_the_fact_names_each_once() {
        var fact = fact("e-1", Map.of(), List.of("63.02/SEKDA", "63.02/SEKDA", "63.02.A/B"));

        assertThat(codes(rule(Audience.POST, Map.of(), Map.of()), fact, dossier))
                .containsExactly("POST 63.02/SEKDA", "POST 63.02.A/B");
    }

    @Test
    void a_rung_taken_back_is_told_to_those_who_were_told_of_it() {
        var told =
                dossier.after(
                        new DossierChange.RungTold(
                                "r-1", new Rung("HEAD_OF_OPD", List.of("63.02.PUPR/HEAD"))));
        var rule = rule(Audience.POST, Map.of(), Map.of());

        assertThat(recipients(rule, told, Map.of("rungId", "r-1")))
                .containsExactly("POST 63.02.PUPR/HEAD");
        assertThat(recipients(rule, told, Map.of("rungId", "r-2"))).isEmpty();
    }

    @Test
    void staff_are_told_through_open_channels_only() {
        var policy =
                new NoticePolicy(
                        List.of(rule(Audience.COORDINATOR, Map.of(), Map.of())),
                        List.of(Channel.SMS));

        assertThat(policy.plan(fact(Map.of()), dossier, NOW).notices())
                .extracting(Notice::channel)
                .containsExactly(Channel.SMS);
    }

    @Test
    void a_deadline_brings_its_basis_and_the_fact_has_the_last_word_on_the_date() {
        var clocked =
                assigned.after(
                        new DossierChange.DeadlineSet(
                                "RESOLUTION",
                                new Deadline(LocalDate.of(2026, 3, 6), false, "STATUTE", true)));
        var values =
                policy(rule(Audience.CITIZEN, Map.of(), Map.of()))
                        .plan(
                                fact(Map.of("clock", "RESOLUTION", "dueOn", "2026-03-09")),
                                clocked,
                                NOW)
                        .notices()
                        .getFirst()
                        .values();

        assertThat(values)
                .containsEntry("basis", "LAW")
                .containsEntry("dueNote", "FIRM")
                .containsEntry("dueOn", "2026-03-09")
                .containsEntry("holder", "Dinas PUPR");
    }

    @Test
    void what_is_gathered_is_no_notice_yet() {
        var plan = policy(digest()).plan(fact(Map.of("agencyCode", "63.02.DLH")), dossier, NOW);

        assertThat(plan.notices()).isEmpty();
        assertThat(plan.entries())
                .containsExactly(
                        new DigestEntry(
                                "e-1",
                                "wire",
                                "63.02",
                                "KWL-1",
                                "63.02.DLH",
                                Audience.COORDINATOR,
                                "d",
                                List.of(Channel.EMAIL)));
        assertThat(
                        policy(digest())
                                .plan(fact(Map.of()), dossier, NOW)
                                .entries()
                                .getFirst()
                                .agency())
                .isEqualTo("-");
    }

    @Test
    void a_digest_is_one_notice_per_region_and_day_however_many_it_gathers() {
        var policy = policy(digest());
        var slot = DigestSlot.at("63.02", NOW);
        var first = policy.plan(fact("e-1", Map.of()), dossier, NOW).entries().getFirst();
        var second = policy.plan(fact("e-2", Map.of()), dossier, NOW).entries().getFirst();

        var notices = policy.digest(first, slot, NOW);

        assertThat(policy.digest(second, slot, NOW)).isEqualTo(notices);
        assertThat(notices).hasSize(1);
        var notice = notices.getFirst();
        assertThat(notice.cause())
                .isEqualTo(new Cause("digest/d/63.02/2026-03-03", "wire", null, "63.02", null));
        assertThat(notice.recipient().code()).isEqualTo("63.02/COORDINATOR");
        assertThat(notice.recipient().audience()).isEqualTo(Audience.COORDINATOR);
        assertThat(notice.values()).isEqualTo(Map.of("digest", "63.02/2026-03-03"));
        assertThat(notice.state()).isEqualTo(new NoticeState.Planned(slot.leavesAt(), 0));
        assertThat(notice.plannedAt()).isEqualTo(NOW);
    }

    @Test
    void a_citizen_without_an_address_is_told_nothing_but_staff_are() {
        var anonymous =
                Dossier.blank("c-1", "63.02")
                        .after(
                                new DossierChange.Opened(
                                        "KWL-1", "id", true, false, false, Contact.NONE));

        assertThat(recipients(rule(Audience.CITIZEN, Map.of(), Map.of()), anonymous, Map.of()))
                .isEmpty();
        assertThat(recipients(rule(Audience.COORDINATOR, Map.of(), Map.of()), anonymous, Map.of()))
                .hasSize(1);
    }

    @Test
    void it_names_all_templates_it_may_use() {
        assertThat(policy(digest(), rule(Audience.CITIZEN, Map.of(), Map.of())).templates())
                .containsExactlyInAnyOrder("t", "d");
    }

    private boolean told(Rule rule, Map<String, String> attributes) {
        return !policy(rule).plan(fact(attributes), dossier, NOW).notices().isEmpty();
    }

    private List<String> recipients(Rule rule, Dossier of, Map<String, String> attributes) {
        return codes(rule, fact(attributes), of);
    }

    private static List<String> codes(Rule rule, Fact fact, Dossier of) {
        return new NoticePolicy(List.of(rule), List.of(Channel.EMAIL))
                .plan(fact, of, NOW).notices().stream()
                        .map(n -> n.recipient().audience() + " " + n.recipient().code())
                        .toList();
    }

    private static List<String> ids(List<Notice> notices) {
        return notices.stream().map(Notice::id).toList();
    }

    private static NoticePolicy policy(Rule... rules) {
        return new NoticePolicy(List.of(rules), OPEN);
    }

    private static Rule rule(
            Audience audience, Map<String, List<String>> when, Map<String, List<String>> unless) {
        return new Rule("complaint.answered", when, unless, audience, "t", OPEN, false);
    }

    private static Rule digest() {
        return new Rule(
                "complaint.answered",
                Map.of(),
                Map.of(),
                Audience.COORDINATOR,
                "d",
                List.of(Channel.EMAIL),
                true);
    }

    private static Fact fact(Map<String, String> attributes) {
        return fact("e-1", attributes);
    }

    private static Fact fact(String id, Map<String, String> attributes) {
        return fact(id, attributes, List.of());
    }

    private static Fact fact(String id, Map<String, String> attributes, List<String> posts) {
        return new Fact(
                id,
                "complaint.answered",
                "wire",
                "c-1",
                "63.02",
                NOW,
                attributes,
                posts,
                new DossierChange.None());
    }
}
