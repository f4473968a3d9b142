package id.kawal.escalation.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BudgetTest {

    @Test
    void has_a_unit() {
        assertThat(Budget.workingDays(0)).isEqualTo(new Budget(0, BudgetUnit.WORKING_DAYS));
        assertThat(Budget.calendarDays(500)).isEqualTo(new Budget(500, BudgetUnit.CALENDAR_DAYS));
    }

    @Test
    void is_neither_negative_nor_endless() {
        assertThatThrownBy(() -> Budget.workingDays(-1)).hasMessageEndingWith("-1");
        assertThatThrownBy(() -> Budget.workingDays(501)).hasMessageEndingWith("501");
    }
}
