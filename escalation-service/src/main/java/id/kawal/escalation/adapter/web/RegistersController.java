package id.kawal.escalation.adapter.web;

import id.kawal.chassis.problem.RuleRefused;
import id.kawal.escalation.application.Registers;
import id.kawal.escalation.domain.agreement.Agreement;
import id.kawal.escalation.domain.calendar.DayOff;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is on record: agreements with the Ombudsman, each with its source, and calendars. */
@RestController
class RegistersController {

    private final Registers registers;
    private final Clock clock;

    RegistersController(Registers registers, Clock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    /**
     * What is known of a region's agreement.
     *
     * @param status UNKNOWN where no source says anything
     * @param sendsByItself whether files go to the Ombudsman without a person confirming each
     */
    record AgreementView(
            String regionCode,
            String status,
            @Nullable String signed,
            @Nullable LocalDate validUntil,
            Set<String> scope,
            boolean sendsByItself,
            @Nullable String source,
            @Nullable LocalDate asOf,
            @Nullable String note) {}

    record CalendarView(
            String calendar, String zone, List<Integer> years, List<DayOffView> daysOff) {}

    record DayOffView(LocalDate date, String kind, String name) {}

    /**
     * Lists agreements with the Ombudsman, each with its source. Open to everyone; refused where
     * the region asked for is unknown.
     *
     * @param region all where left out
     */
    @GetMapping("/api/v1/mous")
    List<AgreementView> agreements(@RequestParam(required = false) @Nullable String region) {
        if (region != null) {
            return List.of(view(registers.agreement(known(region, "region"))));
        }
        return registers.agreements().stream().map(this::view).toList();
    }

    /**
     * Shows the calendar a region counts its working days by. Open to everyone; refused where the
     * region is unknown.
     */
    @GetMapping("/api/v1/calendars")
    CalendarView calendar(@RequestParam String region) {
        var calendar = registers.calendar(known(region, "region"));
        return new CalendarView(
                calendar.ref(),
                calendar.zone().getId(),
                List.copyOf(new TreeSet<>(calendar.years())),
                calendar.daysOff().values().stream()
                        .sorted(Comparator.comparing(DayOff::date))
                        .map(day -> new DayOffView(day.date(), day.kind().name(), day.name()))
                        .toList());
    }

    private String known(String region, String field) {
        if (!registers.knowsRegion(region)) {
            throw RuleRefused.invalid("UNKNOWN_REGION", field);
        }
        return region;
    }

    private AgreementView view(Agreement agreement) {
        var today = registers.calendar(agreement.region()).dayOf(clock.instant());
        return new AgreementView(
                agreement.region(),
                agreement.statusOn(today).name(),
                orNull(agreement.signed()),
                agreement.validUntil(),
                new TreeSet<>(agreement.scope().stream().map(Enum::name).toList()),
                agreement.allowsSendingByItself(today),
                orNull(agreement.source()),
                agreement.asOf(),
                orNull(agreement.note()));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
