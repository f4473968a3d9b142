package id.kawal.escalation.application;

import id.kawal.escalation.domain.Rules;
import id.kawal.escalation.domain.agreement.Agreement;
import id.kawal.escalation.domain.calendar.WorkingCalendar;
import id.kawal.escalation.domain.clock.DeadlinePreview;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What is on record: calendars, policies, agreements. */
public final class Registers {

    private final Rules rules;

    public Registers(Rules rules) {
        this.rules = rules;
    }

    /** Whether deadlines can be reckoned for a region: its province must be known. */
    public boolean knowsRegion(String regionCode) {
        try {
            return regionCode.matches("\\d\\d(\\.\\d\\d)?")
                    && !rules.calendars().of(regionCode).id().isEmpty();
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    /**
     * When a clock would end.
     *
     * @throws id.kawal.escalation.domain.clock.NoPolicy if nobody has said how long it takes
     */
    public DeadlinePreview preview(DeadlinePreview.Question question) {
        return DeadlinePreview.of(question, rules.policies(), rules.calendars());
    }

    public WorkingCalendar calendar(String regionCode) {
        return rules.calendars().of(regionCode);
    }

    /** The first instant of a local day. */
    public Instant startOf(String regionCode, LocalDate day) {
        return day.atStartOfDay(calendar(regionCode).zone()).toInstant();
    }

    public List<Agreement> agreements() {
        return rules.agreements().known();
    }

    public Agreement agreement(String regionCode) {
        return rules.agreements().of(regionCode);
    }
}
