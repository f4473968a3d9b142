package id.kawal.escalation.domain;

import id.kawal.escalation.domain.clock.Clock;
import id.kawal.escalation.domain.ladder.Post;
import id.kawal.escalation.domain.referral.Referral;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger keeps of an event: ids, codes and dates with the actor, the instant, and for a
 * clock its basis, policy and calendar. Sealed explanations are not evidence of time and stay out.
 */
final class LedgerLine {

    private final Map<String, String> line = new HashMap<>();

    private LedgerLine(String what, Cause cause) {
        with("what", what)
                .with("at", cause.at())
                .with("actorKind", cause.actor().kind())
                .with("actorId", cause.actor().id());
    }

    /** Empty for what is no evidence by itself: a fact that moved no clock. */
    static Optional<Map<String, String>> of(CaseEvent.Happening event) {
        return switch (event) {
            case CaseEvent.FactHeard _ -> Optional.empty();
            case CaseEvent.ClockStarted(var cause, var clock) ->
                    clock("STARTED", cause, clock)
                            .with("startedAt", clock.startedAt())
                            .with("budget", clock.terms().budget().amount())
                            .with("unit", clock.terms().budget().unit())
                            .with("basis", clock.terms().basis().kind())
                            .with("basisSource", clock.terms().basis().source())
                            .with("dueAt", clock.dueAt())
                            .with("provisional", clock.provisional())
                            .done();
            case CaseEvent.ClockSuspended(var cause, var clock, var reason) ->
                    clock("SUSPENDED", cause, clock).with("reason", reason).done();
            case CaseEvent.ClockResumed(var cause, var clock) ->
                    clock("RESUMED", cause, clock)
                            .with("dueAt", clock.dueAt())
                            .with("provisional", clock.provisional())
                            .done();
            case CaseEvent.ClockMet(var cause, var clock, var metAt, var late, var source) ->
                    clock("MET", cause, clock)
                            .with("metAt", metAt)
                            .with("late", late)
                            .with("source", source)
                            .done();
            case CaseEvent.ClockEnded(var cause, var clock, var why) ->
                    clock("ENDED", cause, clock).with("reason", why).done();
            case CaseEvent.DeadlineApproaching e ->
                    clock("WARNED", e.cause(), e.clock())
                            .with("warning", e.warning().code())
                            .with("dueAt", e.at())
                            .done();
            case CaseEvent.DeadlineMissed e ->
                    clock("MISSED", e.cause(), e.clock())
                            .with("dueAt", e.at())
                            .with("beforeAdoption", e.beforeAdoption())
                            .done();
            case CaseEvent.MissWithdrawn(var cause, var fired, var because) ->
                    withdrawn("MISS_WITHDRAWN", cause, fired, because);
            case CaseEvent.RungFired e ->
                    clock("RUNG_FIRED", e.cause(), e.clock())
                            .with("rungId", e.rungId())
                            .with("dueAt", e.at())
                            .with("posts", codes(e.recipients().posts()))
                            .with("passedOver", codes(e.recipients().passedOver()))
                            .with("marked", e.marked())
                            .done();
            case CaseEvent.RungWithdrawn(var cause, var fired, var because) ->
                    withdrawn("RUNG_WITHDRAWN", cause, fired, because);
            case CaseEvent.ReferralPrepared(var cause, var referral, var remarks) ->
                    referral("REFERRAL_PREPARED", cause, referral)
                            .with("initiatedBy", referral.initiatedBy())
                            .with("remarks", String.join(" ", remarks))
                            .done();
            case CaseEvent.ReferralBlocked(var cause, var referral, var missing) ->
                    referral("REFERRAL_BLOCKED", cause, referral)
                            .with("missing", words(missing))
                            .done();
            case CaseEvent.ReferralSent(var cause, var referral) ->
                    referral("REFERRAL_SENT", cause, referral).done();
            case CaseEvent.ReferralAccepted(var cause, var referral, var reference) ->
                    referral("REFERRAL_ACCEPTED", cause, referral)
                            .with("officeReference", reference)
                            .done();
            case CaseEvent.ReferralReturned(var cause, var referral, var reason, _) ->
                    referral("REFERRAL_RETURNED", cause, referral).with("reason", reason).done();
            case CaseEvent.ReferralSettled(var cause, var referral, var outcome, _) ->
                    referral("REFERRAL_SETTLED", cause, referral).with("outcome", outcome).done();
            case CaseEvent.ReferralDropped(var cause, var referral, var because) ->
                    referral("REFERRAL_DROPPED", cause, referral).with("becauseOf", because).done();
        };
    }

    private static LedgerLine clock(String what, Cause cause, Clock clock) {
        return new LedgerLine(what, cause)
                .with("clock", clock.kind())
                .with("run", clock.run())
                .with("policy", clock.terms().policy())
                .with("calendar", clock.calendar());
    }

    private static LedgerLine referral(String what, Cause cause, Referral referral) {
        return new LedgerLine(what, cause)
                .with("referral", referral.id())
                .with("office", referral.office());
    }

    private static Optional<Map<String, String>> withdrawn(
            String what, Cause cause, Fired fired, String because) {
        return new LedgerLine(what, cause)
                .with("rungId", fired.id())
                .with("becauseOf", because)
                .done();
    }

    private static String codes(Collection<Post> posts) {
        return posts.stream().map(Post::code).collect(Collectors.joining(" "));
    }

    private static String words(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
    }

    private LedgerLine with(String name, @Nullable Object value) {
        if (value != null) {
            line.put(name, value.toString());
        }
        return this;
    }

    private Optional<Map<String, String>> done() {
        return Optional.of(Map.copyOf(line));
    }
}
