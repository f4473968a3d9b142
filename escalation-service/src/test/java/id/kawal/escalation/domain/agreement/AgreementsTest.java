package id.kawal.escalation.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.escalation.domain.Shipped;
import id.kawal.escalation.domain.agreement.Agreement.Scope;
import id.kawal.escalation.domain.agreement.Agreement.Status;
import id.kawal.escalation.domain.data.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementsTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2028, 12, 31);

    private static Agreement signed(LocalDate validUntil, Set<Scope> scope) {
        return new Agreement(
                "63.02", Status.SIGNED, "2026", validUntil, scope, "a report", null, "");
    }

    @ParameterizedTest
    @CsvSource({
        "63, SIGNED, true",
        "63.02, SIGNED, true",
        "63.72, SIGNED, true",
        "62, SIGNED, true",
        "62.71, SIGNED, true",
        "62.01, IN_PREPARATION, false",
        "64.01, SIGNED, true",
        "64.08, IN_PREPARATION, false",
        "64.72, UNKNOWN, false",
        "35.78, UNKNOWN, false"
    })
    void the_shipped_facts_gate_what_is_sent_by_itself(
            String region, Status status, boolean byItself) {
        var agreement = Shipped.AGREEMENTS.of(region);

        assertThat(agreement.statusOn(LocalDate.of(2026, 6, 1))).isEqualTo(status);
        assertThat(agreement.allowsSendingByItself(LocalDate.of(2026, 6, 1))).isEqualTo(byItself);
    }

    @Test
    void the_shipped_register_holds_31_regions_each_with_source_and_day() {
        assertThat(Shipped.AGREEMENTS.known())
                .hasSize(31)
                .isSortedAccordingTo((a, b) -> a.region().compareTo(b.region()))
                .allMatch(agreement -> !agreement.source().isEmpty() && agreement.asOf() != null);
    }

    @Test
    void reads_what_a_source_gives_and_leaves_open_what_it_does_not() {
        var table =
                Table.read(
                        "region\tstatus\tsigned\tvalid_until\tscope\tsource\tas_of\tnote\n"
                                + "63.02\tSIGNED\t2026-01-27\t2028-12-31\tPREVENTION DATA_EXCHANGE\ta report\t2026-01-28\ta renewal\n"
                                + "62.01\tNONE\t\t\t\tanother\t\t\n");

        assertThat(Agreements.read(table).known())
                .isEqualTo(
                        List.of(
                                new Agreement(
                                        "62.01",
                                        Status.NONE,
                                        "",
                                        null,
                                        Set.of(),
                                        "another",
                                        null,
                                        ""),
                                new Agreement(
                                        "63.02",
                                        Status.SIGNED,
                                        "2026-01-27",
                                        LAST_DAY,
                                        Set.of(Scope.PREVENTION, Scope.DATA_EXCHANGE),
                                        "a report",
                                        LocalDate.of(2026, 1, 28),
                                        "a renewal")));
    }

    @Test
    void a_signed_agreement_expires_after_its_last_day() {
        var agreement = signed(LAST_DAY, Set.of());

        assertThat(agreement.statusOn(LAST_DAY)).isEqualTo(Status.SIGNED);
        assertThat(agreement.statusOn(LAST_DAY.plusDays(1))).isEqualTo(Status.EXPIRED);
        assertThat(agreement.allowsSendingByItself(LAST_DAY.plusDays(1))).isFalse();
    }

    @Test
    void one_that_was_never_signed_does_not_expire() {
        var agreement =
                new Agreement(
                        "63.02",
                        Status.IN_PREPARATION,
                        "",
                        LAST_DAY,
                        Set.of(),
                        "a report",
                        null,
                        "");

        assertThat(agreement.statusOn(LAST_DAY.plusDays(1))).isEqualTo(Status.IN_PREPARATION);
    }

    @Test
    void a_known_scope_without_the_exchange_of_data_does_not_allow_it() {
        assertThat(signed(null, Set.of(Scope.PREVENTION)).allowsSendingByItself(LAST_DAY))
                .isFalse();
        assertThat(signed(null, Set.of(Scope.DATA_EXCHANGE)).allowsSendingByItself(LAST_DAY))
                .isTrue();
        assertThat(signed(null, Set.of()).allowsSendingByItself(LAST_DAY)).isTrue();
    }
}
