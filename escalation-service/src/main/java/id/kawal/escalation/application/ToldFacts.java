package id.kawal.escalation.application;

import id.kawal.escalation.domain.CaseEvent;
import id.kawal.escalation.domain.Cause;
import id.kawal.escalation.domain.EscalationCase;
import id.kawal.escalation.domain.clock.Clock;
import id.kawal.escalation.domain.ladder.Post;
import id.kawal.escalation.domain.referral.Hold;
import id.kawal.escalation.domain.referral.Referral;
import id.kawal.escalation.domain.referral.Stage;
import id.kawal.events.Actor;
import id.kawal.events.Basis;
import id.kawal.events.BudgetUnit;
import id.kawal.events.ClockKind;
import id.kawal.events.ClockMet;
import id.kawal.events.ClockResumed;
import id.kawal.events.ClockStarted;
import id.kawal.events.ClockSuspended;
import id.kawal.events.ComplaintEscalated;
import id.kawal.events.ComplaintEvent;
import id.kawal.events.DataKey;
import id.kawal.events.DeadlineApproaching;
import id.kawal.events.DeadlineMissed;
import id.kawal.events.EscalationWithdrawn;
import id.kawal.events.ReferralAccepted;
import id.kawal.events.ReferralBlocked;
import id.kawal.events.ReferralPrepared;
import id.kawal.events.ReferralReturned;
import id.kawal.events.ReferralSent;
import id.kawal.events.ReferralSettled;
import id.kawal.events.SealedValue;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a case in the words of the contract; what only the ledger keeps is not told.
 *
 * <p>{@code escalation.withdrawn} names what falls away by the id it has in the ledger: of a rung,
 * of a missed deadline ({@code FIRST_RESPONSE-1-DUE}), or of a referral.
 */
final class ToldFacts {

    private final String id;
    private final String region;

    private ToldFacts(String id, String region) {
        this.id = id;
        this.region = region;
    }

    static ToldFacts about(EscalationCase.Followed followed) {
        return new ToldFacts(followed.complaintId(), followed.timeline().region());
    }

    List<ComplaintEvent> of(List<CaseEvent> events) {
        return events.stream().flatMap(this::of).toList();
    }

    private Stream<ComplaintEvent> of(CaseEvent event) {
        var at = event.cause().at();
        var actor = actor(event.cause());
        return switch (event) {
            case CaseEvent.HistoryKept _,
                    CaseEvent.CaseErased _,
                    CaseEvent.FactHeard _,
                    CaseEvent.ClockEnded _ ->
                    Stream.empty();
            case CaseEvent.ClockStarted(_, var clock) -> Stream.of(started(clock, event.cause()));
            case CaseEvent.ClockSuspended(_, var clock, var reason) ->
                    Stream.of(
                            new ClockSuspended(id, region, at, actor, kind(clock), reason.name()));
            case CaseEvent.ClockResumed(_, var clock) ->
                    Stream.of(
                            new ClockResumed(
                                    id,
                                    region,
                                    at,
                                    actor,
                                    kind(clock),
                                    clock.dueAt(),
                                    clock.provisional()));
            case CaseEvent.ClockMet(_, var clock, var metAt, var late, _) ->
                    Stream.of(new ClockMet(id, region, at, actor, kind(clock), metAt, late));
            case CaseEvent.DeadlineApproaching(_, var clock, var warning, _, var agency) ->
                    Stream.of(
                            new DeadlineApproaching(
                                    id,
                                    region,
                                    at,
                                    actor,
                                    kind(clock),
                                    warning.code(),
                                    clock.dueAt(),
                                    agency));
            case CaseEvent.DeadlineMissed(_, var clock, var dueAt, var before, var agency) ->
                    Stream.of(
                            new DeadlineMissed(
                                    id, region, at, actor, kind(clock), dueAt, before, agency));
            case CaseEvent.MissWithdrawn(_, var fired, var because) ->
                    Stream.of(new EscalationWithdrawn(id, region, at, actor, fired.id(), because));
            case CaseEvent.RungFired fired -> Stream.of(escalated(fired));
            case CaseEvent.RungWithdrawn(_, var fired, var because) ->
                    Stream.of(new EscalationWithdrawn(id, region, at, actor, fired.id(), because));
            case CaseEvent.ReferralDropped(_, var referral, var because) ->
                    Stream.of(
                            new EscalationWithdrawn(id, region, at, actor, referral.id(), because));
            case CaseEvent.ReferralPrepared(_, var referral, var remarks) ->
                    Stream.of(
                            new ReferralPrepared(
                                    id,
                                    region,
                                    at,
                                    actor,
                                    referral.id(),
                                    referral.office(),
                                    referral.initiatedBy().name(),
                                    hold(referral),
                                    remarks));
            case CaseEvent.ReferralBlocked(_, var referral, var missing) ->
                    Stream.of(
                            new ReferralBlocked(
                                    id,
                                    region,
                                    at,
                                    actor,
                                    referral.id(),
                                    missing.stream().map(Enum::name).sorted().toList()));
            case CaseEvent.ReferralSent(_, var referral) ->
                    Stream.of(
                            new ReferralSent(
                                    id, region, at, actor, referral.id(), referral.office()));
            case CaseEvent.ReferralAccepted(_, var referral, var reference) ->
                    Stream.of(
                            new ReferralAccepted(id, region, at, actor, referral.id(), reference));
            case CaseEvent.ReferralReturned(_, var referral, var reason, var words) ->
                    Stream.of(
                            new ReferralReturned(
                                    id,
                                    region,
                                    at,
                                    actor,
                                    referral.id(),
                                    reason.name(),
                                    sealed(words)));
            case CaseEvent.ReferralSettled(_, var referral, var outcome, var words) ->
                    Stream.of(
                            new ReferralSettled(
                                    id,
                                    region,
                                    at,
                                    actor,
                                    referral.id(),
                                    outcome.name(),
                                    sealed(words)));
        };
    }

    private ClockStarted started(Clock clock, Cause cause) {
        var terms = clock.terms();
        var basis = terms.basis();
        return new ClockStarted(
                id,
                region,
                cause.at(),
                actor(cause),
                kind(clock),
                new Basis(
                        Basis.Kind.valueOf(basis.kind().name()),
                        basis.text(),
                        basis.source(),
                        basis.verified()),
                BudgetUnit.valueOf(terms.budget().unit().name()),
                terms.budget().amount(),
                clock.startedAt(),
                clock.dueAt(),
                clock.provisional(),
                terms.policy(),
                clock.calendar());
    }

    private ComplaintEscalated escalated(CaseEvent.RungFired fired) {
        return new ComplaintEscalated(
                id,
                region,
                fired.cause().at(),
                actor(fired.cause()),
                fired.rungId(),
                kind(fired.clock()),
                fired.rung().name().name(),
                fired.recipients().posts().stream().map(Post::code).toList(),
                fired.at(),
                fired.agency(),
                fired.marked());
    }

    private static @Nullable String hold(Referral referral) {
        Hold hold =
                switch (referral.stage()) {
                    case Stage.Prepared(var why) -> why;
                    case Stage.Blocked(_, var why) -> why;
                    case Stage.Sent _,
                            Stage.Accepted _,
                            Stage.Returned _,
                            Stage.Settled _,
                            Stage.Dropped _ ->
                            null;
                };
        return hold == null ? null : hold.name();
    }

    private static @Nullable SealedValue sealed(@Nullable String ciphertext) {
        return ciphertext == null
                ? null
                : new SealedValue(DataKey.CONTENT, ReferralDesk.EXPLANATION, ciphertext);
    }

    private static ClockKind kind(Clock clock) {
        return ClockKind.valueOf(clock.kind().name());
    }

    private static Actor actor(Cause cause) {
        return new Actor(Actor.Kind.valueOf(cause.actor().kind().name()), cause.actor().id());
    }
}
