package id.kawal.escalation.adapter.web;

import id.kawal.escalation.domain.Attention;
import id.kawal.escalation.domain.EscalationCase;
import id.kawal.escalation.domain.clock.Basis;
import id.kawal.escalation.domain.clock.Clock;
import id.kawal.escalation.domain.clock.ClockState;
import id.kawal.escalation.domain.ledger.Entry;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Clocks as people and programs see them. */
final class ClockViews {

    private ClockViews() {}

    record CaseClocks(
            String complaintId,
            String regionCode,
            @Nullable String agencyCode,
            boolean open,
            String attention,
            List<ClockView> clocks,
            List<LedgerEntry> ledger,
            String ledgerHead,
            boolean ledgerIntact) {}

    /**
     * One run of one clock.
     *
     * @param state RUNNING, OVERDUE, SUSPENDED, MET or ENDED
     * @param reason why it stands still or ended
     * @param late met after its end
     */
    record ClockView(
            String kind,
            int run,
            String state,
            @Nullable String reason,
            @Nullable Boolean late,
            @Nullable Instant metAt,
            Instant startedAt,
            OffsetDateTime dueAt,
            boolean provisional,
            int budget,
            String unit,
            BasisView basis,
            String policy,
            String calendar) {}

    /**
     * What a budget rests on.
     *
     * @param byLaw only for a statute or regulation whose figure was seen
     */
    record BasisView(String kind, String text, String source, boolean verified, boolean byLaw) {

        static BasisView of(Basis basis) {
            return new BasisView(
                    basis.kind().name(),
                    basis.text(),
                    basis.source(),
                    basis.verified(),
                    basis.isByLaw());
        }
    }

    record LedgerEntry(int number, Map<String, String> content, String previous, String hash) {}

    static CaseClocks of(EscalationCase.Followed followed, Instant now) {
        var timeline = followed.timeline();
        return new CaseClocks(
                followed.complaintId(),
                timeline.region(),
                timeline.handling().agency(),
                timeline.isOpen(),
                attention(followed),
                clocks(followed, now),
                followed.ledger().entries().stream().map(ClockViews::of).toList(),
                followed.ledger().head(),
                followed.ledger().isIntact());
    }

    static List<ClockView> clocks(EscalationCase.Followed followed, Instant now) {
        return followed.timeline().clocks().stream().map(clock -> of(clock, now)).toList();
    }

    private static String attention(EscalationCase.Followed followed) {
        return switch (Attention.of(followed)) {
            case Attention.ClocksRun _ -> "CLOCKS_RUN";
            case Attention.Written(var reason) -> reason.name();
            case Attention.NotOpen _ -> "NOT_OPEN";
            case Attention.Orphan _ -> "ORPHAN";
        };
    }

    private static LedgerEntry of(Entry entry) {
        return new LedgerEntry(entry.number(), entry.content(), entry.previous(), entry.hash());
    }

    private static ClockView of(Clock clock, Instant now) {
        var state = clock.state();
        var terms = clock.terms();
        return new ClockView(
                clock.kind().name(),
                clock.run(),
                state(clock, now),
                reason(state),
                state instanceof ClockState.Met met ? met.late() : null,
                state instanceof ClockState.Met met ? met.metAt() : null,
                clock.startedAt(),
                clock.dueAt(),
                clock.provisional(),
                terms.budget().amount(),
                terms.budget().unit().name(),
                BasisView.of(terms.basis()),
                terms.policy(),
                clock.calendar());
    }

    private static String state(Clock clock, Instant now) {
        return switch (clock.state()) {
            case ClockState.Running _ -> clock.isOverdue(now) ? "OVERDUE" : "RUNNING";
            case ClockState.Suspended _ -> "SUSPENDED";
            case ClockState.Met _ -> "MET";
            case ClockState.Ended _ -> "ENDED";
        };
    }

    private static @Nullable String reason(ClockState state) {
        return switch (state) {
            case ClockState.Suspended(_, _, var reason) -> reason.name();
            case ClockState.Ended(_, _, var why) -> why.name();
            case ClockState.Met(_, _, _, var source) -> source.name();
            case ClockState.Running _ -> null;
        };
    }
}
