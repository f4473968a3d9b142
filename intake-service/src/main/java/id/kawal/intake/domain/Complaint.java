package id.kawal.intake.domain;

import static id.kawal.intake.domain.Decision.happened;
import static id.kawal.intake.domain.Decision.ignored;
import static id.kawal.intake.domain.Decision.refused;

import id.kawal.intake.domain.Decision.Reason;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as intake knows it: what its complainant may still say follows from the state. Pure:
 * the instant is an argument, and deciding twice on the same state gives the same answer.
 */
public sealed interface Complaint {

    /** Nothing is here yet. */
    record Unlodged() implements Complaint {}

    /** It was taken in, and its words can still be read. */
    sealed interface Lodged extends Complaint {
        Standing standing();
    }

    /** Somebody works on it. */
    record Open(Standing standing) implements Lodged {}

    /** An answer waits for the complainant's word. */
    record Answered(Standing standing, String answerId, boolean seen) implements Lodged {}

    /** The case ended. */
    record Ended(Standing standing, Ending ending, Instant at) implements Lodged {}

    /** Its personal data was destroyed. */
    record Erased() implements Complaint {}

    /** What came of the command. */
    static Decision decide(Complaint state, Command command, Instant now) {
        return switch (command) {
            case Command.Lodge lodge -> lodge(state, lodge);
            case Command.TakeOver(var upstream) -> takeOver(state, upstream);
            case Command.Erase(var reason) -> erase(state, reason);
            case Command.OpenIdentity(var reason, var known) -> openIdentity(state, reason, known);
            case Command.Word word -> hearWord(state, word, now);
        };
    }

    private static Decision lodge(Complaint state, Command.Lodge lodge) {
        return switch (state) {
            case Unlodged _ ->
                    lodge.violations().isEmpty()
                            ? happened(new Happening.Lodged(lodge.contactable()))
                            : new Decision.Refused(lodge.violations());
            case Lodged _ -> ignored(Reason.ALREADY_LODGED);
            case Erased _ -> ignored(Reason.ALREADY_ERASED);
        };
    }

    private static Decision takeOver(Complaint state, Upstream shown) {
        return switch (state) {
            case Unlodged _ -> happened(new Happening.TakenOver(shown));
            case Lodged lodged -> compare(lodged.standing().upstream(), shown);
            case Erased _ -> ignored(Reason.ALREADY_ERASED);
        };
    }

    private static Decision compare(@Nullable Upstream known, Upstream shown) {
        if (known == null || known.showsTheSameAs(shown)) {
            return ignored(Reason.UNCHANGED_UPSTREAM);
        }
        if (shown.exportedAt() == null) {
            return refused(Rule.EXPORT_DATE_MISSING, "exportedAt");
        }
        return shown.isOlderThan(known)
                ? ignored(Reason.OLDER_EXPORT)
                : happened(new Happening.ChangedUpstream(shown));
    }

    private static Decision erase(Complaint state, ErasureReason reason) {
        return switch (state) {
            case Unlodged _ -> refused(Rule.NOT_LODGED, "");
            case Lodged _ -> happened(new Happening.Erased(reason));
            case Erased _ -> ignored(Reason.ALREADY_ERASED);
        };
    }

    private static Decision openIdentity(Complaint state, OpeningReason reason, boolean known) {
        return switch (state) {
            case Unlodged _ -> refused(Rule.NOT_LODGED, "");
            case Lodged _ ->
                    known
                            ? happened(new Happening.IdentityOpened(reason))
                            : refused(Rule.IDENTITY_UNKNOWN, "");
            case Erased _ -> refused(Rule.ERASED, "");
        };
    }

    private static Decision hearWord(Complaint state, Command.Word word, Instant now) {
        return switch (state) {
            case Unlodged _ -> refused(Rule.NOT_LODGED, "");
            case Lodged lodged -> CitizensWord.on(lodged, word, now);
            case Erased _ -> refused(Rule.ERASED, "");
        };
    }

    /** The state after something came about at an instant. */
    static Complaint evolve(Complaint state, Happening happening, Instant at) {
        return switch (happening) {
            case Happening.Lodged(var contactable) -> new Open(Standing.lodged(contactable));
            case Happening.TakenOver(var upstream) -> shownBy(Standing.takenOver(upstream), at);
            case Happening.Erased _ -> new Erased();
            case Happening.ChangedUpstream(var upstream) ->
                    onLodged(state, lodged -> changed(lodged, upstream, at));
            case Happening.Supplemented _ -> state;
            case Happening.IdentityOpened _ -> state;
            case Happening.Withdrawn _ -> ended(state, Ending.WITHDRAWN, at);
            case Happening.Confirmed _ -> ended(state, Ending.CONFIRMED, at);
            case Happening.Disputed _ -> onLodged(state, lodged -> new Open(lodged.standing()));
            case Happening.EscalationAsked _ -> standing(state, standing -> standing.asking(true));
            case Happening.ConsentGiven(var purpose) ->
                    standing(state, standing -> standing.consenting(purpose));
            case Happening.ConsentWithdrawn(var purpose) ->
                    standing(state, standing -> standing.notConsenting(purpose));
            case Happening.AnswerSeen(var answerId) ->
                    onLodged(state, lodged -> new Answered(lodged.standing(), answerId, true));
        };
    }

    private static Complaint shownBy(Standing standing, Instant at) {
        var upstream = standing.upstream();
        return upstream != null && upstream.ended()
                ? new Ended(standing, Ending.UPSTREAM, at)
                : new Open(standing);
    }

    /** An export never reopens what the citizen or the office here has ended. */
    private static Complaint changed(Lodged lodged, Upstream upstream, Instant at) {
        var standing = lodged.standing().shownBy(upstream);
        return switch (lodged) {
            case Open _ -> shownBy(standing, at);
            case Answered answered ->
                    upstream.ended() ? shownBy(standing, at) : with(answered, standing);
            case Ended ended ->
                    ended.ending() == Ending.UPSTREAM
                            ? shownBy(standing, at)
                            : with(ended, standing);
        };
    }

    private static Complaint ended(Complaint state, Ending ending, Instant at) {
        return onLodged(state, lodged -> new Ended(lodged.standing(), ending, at));
    }

    private static Complaint standing(Complaint state, UnaryOperator<Standing> change) {
        return onLodged(state, lodged -> with(lodged, change.apply(lodged.standing())));
    }

    private static Complaint onLodged(Complaint state, Function<Lodged, Complaint> change) {
        return state instanceof Lodged lodged ? change.apply(lodged) : state;
    }

    private static Complaint with(Lodged lodged, Standing standing) {
        return switch (lodged) {
            case Open _ -> new Open(standing);
            case Answered(_, var answerId, var seen) -> new Answered(standing, answerId, seen);
            case Ended(_, var ending, var at) -> new Ended(standing, ending, at);
        };
    }

    /** The state after another service told something about the case. */
    static Complaint hear(Complaint state, CaseFact fact) {
        return onLodged(state, lodged -> heard(lodged, fact));
    }

    private static Complaint heard(Lodged lodged, CaseFact fact) {
        return switch (fact) {
            case CaseFact.Routed _ -> routed(lodged);
            case CaseFact.Answered(var answerId) -> answered(lodged, answerId);
            case CaseFact.Ended(var ending, var at) -> endedElsewhere(lodged, ending, at);
            case CaseFact.ReferralReturned _ -> with(lodged, lodged.standing().asking(false));
        };
    }

    private static Complaint routed(Lodged lodged) {
        return switch (lodged) {
            case Open open -> open;
            case Answered answered -> answered;
            case Ended ended -> endedByTheCitizen(ended) ? ended : new Open(ended.standing());
        };
    }

    private static boolean endedByTheCitizen(Ended ended) {
        return switch (ended.ending()) {
            case CONFIRMED, SILENCE, WITHDRAWN -> true;
            case OFFICE, UPSTREAM, ARCHIVED, REFERRED_OUTSIDE -> false;
        };
    }

    private static Complaint answered(Lodged lodged, String answerId) {
        return switch (lodged) {
            case Open open -> new Answered(open.standing(), answerId, false);
            case Answered earlier -> new Answered(earlier.standing(), answerId, false);
            case Ended ended -> ended;
        };
    }

    /** Silence ends only what waits for a word: after a dispute it was no silence. */
    private static Complaint endedElsewhere(Lodged lodged, Ending ending, Instant at) {
        return switch (lodged) {
            case Open open ->
                    ending == Ending.SILENCE ? open : new Ended(open.standing(), ending, at);
            case Answered answered -> new Ended(answered.standing(), ending, at);
            case Ended ended -> ended;
        };
    }
}
