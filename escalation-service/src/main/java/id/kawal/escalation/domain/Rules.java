package id.kawal.escalation.domain;

import id.kawal.escalation.domain.agreement.Agreements;
import id.kawal.escalation.domain.calendar.Calendars;
import id.kawal.escalation.domain.clock.Policies;
import id.kawal.escalation.domain.ladder.Directory;
import id.kawal.escalation.domain.referral.Offices;

/** By what a case is decided: data, and who stands where. */
public record Rules(
        Calendars calendars,
        Policies policies,
        Agreements agreements,
        Offices offices,
        Directory directory) {}
