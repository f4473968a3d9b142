package id.kawal.escalation.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawal.escalation.domain.Shipped;
import id.kawal.escalation.domain.calendar.Budget;
import id.kawal.escalation.domain.calendar.BudgetUnit;
import id.kawal.escalation.domain.ladder.Ladder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PoliciesTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final Basis BASIS =
            new Basis(Basis.Kind.HOUSE_RULE, "aturan rumah", "kami", true);

    private static Policy policy(String id, String region, LocalDate from, int days) {
        return new Policy(
                id, 1, region, from, List.of(rule(days, Set.of(Classification.ASPIRATION))));
    }

    private static Policy.Rule rule(int days, Set<Classification> classifications) {
        return new Policy.Rule(
                ClockKind.VERIFICATION,
                classifications,
                Budget.workingDays(days),
                BASIS,
                List.of(),
                Ladder.NONE);
    }

    private static Terms terms(Policies policies, String region, LocalDate day) {
        return policies.terms(ClockKind.VERIFICATION, region, Classification.ASPIRATION, day);
    }

    @ParameterizedTest
    @CsvSource({
        "VERIFICATION, UNCLASSIFIED, 3, WORKING_DAYS, ATTESTED_PRACTICE",
        "FIRST_RESPONSE, SERVICE_COMPLAINT, 5, WORKING_DAYS, ATTESTED_PRACTICE",
        "RESOLUTION, INFORMATION_REQUEST, 5, WORKING_DAYS, ATTESTED_PRACTICE",
        "RESOLUTION, SERVICE_COMPLAINT, 14, WORKING_DAYS, ATTESTED_PRACTICE",
        "RESOLUTION, ASPIRATION, 14, WORKING_DAYS, HOUSE_RULE",
        "RESOLUTION, UNCLASSIFIED, 14, WORKING_DAYS, HOUSE_RULE",
        "RESOLUTION, OVERSIGHT_COMPLAINT, 60, WORKING_DAYS, ATTESTED_PRACTICE",
        "CITIZEN_REPLY, SERVICE_COMPLAINT, 10, WORKING_DAYS, ATTESTED_PRACTICE",
        "INTERIM_REPLY, SERVICE_COMPLAINT, 30, CALENDAR_DAYS, HOUSE_RULE",
        "CITIZEN, SERVICE_COMPLAINT, 60, CALENDAR_DAYS, STATUTE",
        "REFERRAL_RESPONSE, SERVICE_COMPLAINT, 14, CALENDAR_DAYS, AGREEMENT"
    })
    void the_national_policy_has_the_budgets_of_the_design(
            ClockKind kind,
            Classification classification,
            int amount,
            BudgetUnit unit,
            Basis.Kind basis) {
        var terms = Shipped.POLICIES.terms(kind, "63.02", classification, NEW_YEAR);

        assertThat(terms.budget()).isEqualTo(new Budget(amount, unit));
        assertThat(terms.basis().kind()).isEqualTo(basis);
        assertThat(terms.policy()).isEqualTo("national@1");
    }

    @ParameterizedTest
    @CsvSource({"2009-07-18", "2022-12-30", "2022-01-03", "2023-01-01"})
    void the_national_policy_reaches_every_report_an_import_may_bring(LocalDate day) {
        for (var kind : ClockKind.values()) {
            for (var classification : Classification.values()) {
                assertThat(Shipped.POLICIES.terms(kind, "63.02", classification, day).policy())
                        .isEqualTo("national@1");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ClockKind.class)
    void the_national_policy_calls_nothing_law(ClockKind kind) {
        assertThat(
                        Arrays.stream(Classification.values())
                                .map(each -> Shipped.POLICIES.terms(kind, "63.02", each, NEW_YEAR)))
                .noneMatch(terms -> terms.basis().isByLaw());
    }

    @Test
    void only_the_citizens_clock_never_pauses() {
        assertThat(ClockKind.values())
                .filteredOn(kind -> !kind.pauses())
                .containsExactly(ClockKind.CITIZEN);
    }

    @Test
    void the_regions_own_policy_goes_before_the_national_one() {
        var policies =
                new Policies(
                        List.of(
                                policy("national", null, NEW_YEAR, 3),
                                policy("kotabaru", "63.02", NEW_YEAR.minusYears(1), 2)));

        assertThat(terms(policies, "63.02", NEW_YEAR).policy()).isEqualTo("kotabaru@1");
        assertThat(terms(policies, "63.03", NEW_YEAR).policy()).isEqualTo("national@1");
    }

    @Test
    void the_later_policy_goes_before_the_earlier_from_its_first_day_on() {
        var policies =
                new Policies(
                        List.of(
                                policy("old", null, NEW_YEAR.minusYears(1), 3),
                                policy("new", null, NEW_YEAR, 2)));

        assertThat(terms(policies, "63.02", NEW_YEAR.minusDays(1)).policy()).isEqualTo("old@1");
        assertThat(terms(policies, "63.02", NEW_YEAR).policy()).isEqualTo("new@1");
    }

    @Test
    void a_policy_that_says_nothing_of_a_clock_leaves_it_to_the_next() {
        var policies =
                new Policies(
                        List.of(
                                policy("national", null, NEW_YEAR, 3),
                                new Policy("kotabaru", 1, "63.02", NEW_YEAR, List.of())));

        assertThat(terms(policies, "63.02", NEW_YEAR).policy()).isEqualTo("national@1");
    }

    @Test
    void a_missing_policy_is_an_alarm_and_never_a_default() {
        var policies = new Policies(List.of(policy("national", null, NEW_YEAR, 3)));

        assertThatThrownBy(() ->
                        policies.terms(
                                ClockKind.CITIZEN, "63.02", Classification.ASPIRATION, NEW_YEAR))
                .isInstanceOf(NoPolicy.class)
                .hasMessage("no policy for CITIZEN of ASPIRATION in 63.02");
        assertThatThrownBy(() ->
                        policies.terms(
                                ClockKind.VERIFICATION,
                                "63.02",
                                Classification.INFORMATION_REQUEST,
                                NEW_YEAR))
                .isInstanceOf(NoPolicy.class);
    }

    @Test
    void two_budgets_for_one_clock_are_refused() {
        assertThatThrownBy(() ->
                        new Policy(
                                "p",
                                1,
                                null,
                                NEW_YEAR,
                                List.of(
                                        rule(3, Set.of(Classification.ASPIRATION)),
                                        rule(
                                                5,
                                                Set.of(
                                                        Classification.ASPIRATION,
                                                        Classification.SERVICE_COMPLAINT)))))
                .hasMessage("p has two rules for VERIFICATION of ASPIRATION");
    }

    @Test
    void T15_a_warning_share_lies_within_the_budget() {
        assertThat(new WarningPoint.Share(1).code()).isEqualTo("PERCENT_1");
        assertThat(new WarningPoint.Share(99).code()).isEqualTo("PERCENT_99");
        assertThat(new WarningPoint.OneWorkingDay().code()).isEqualTo("ONE_WORKING_DAY");
        assertThatThrownBy(() -> new WarningPoint.Share(0)).hasMessageEndingWith(": 0");
        assertThatThrownBy(() -> new WarningPoint.Share(100)).hasMessageEndingWith(": 100");
    }

    @ParameterizedTest
    @CsvSource({
        "STATUTE, true, true",
        "STATUTE, false, false",
        "REGULATION, true, true",
        "ATTESTED_PRACTICE, true, false",
        "AGREEMENT, true, false",
        "HOUSE_RULE, true, false"
    })
    void only_a_verified_statute_or_regulation_is_law(
            Basis.Kind kind, boolean verified, boolean law) {
        assertThat(new Basis(kind, "", "", verified).isByLaw()).isEqualTo(law);
    }

    @Test
    void a_promise_is_bounded_by_the_policy() {
        var terms =
                Shipped.POLICIES.terms(
                        ClockKind.INTERIM_REPLY, "63", Classification.ASPIRATION, NEW_YEAR);

        assertThat(terms.boundedBy(7).budget()).isEqualTo(Budget.calendarDays(7));
        assertThat(terms.boundedBy(400).budget()).isEqualTo(Budget.calendarDays(30));
        assertThat(terms.boundedBy(-2).budget()).isEqualTo(Budget.calendarDays(0));
        assertThat(terms.boundedBy(7).policy()).isEqualTo("national@1");
    }
}
