package id.kawal.intake.domain;

import static id.kawal.intake.domain.Decision.happened;
import static id.kawal.intake.domain.Decision.ignored;
import static id.kawal.intake.domain.Decision.refused;

import id.kawal.intake.domain.Complaint.Answered;
import id.kawal.intake.domain.Complaint.Ended;
import id.kawal.intake.domain.Complaint.Lodged;
import id.kawal.intake.domain.Complaint.Open;
import id.kawal.intake.domain.Decision.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of the complainant's words a complaint still takes. */
public final class CitizensWord {

    /** House rule: so long after its own silence closed the case a complainant may reopen it. */
    public static final Duration DISPUTABLE = Duration.ofDays(30);

    /** House rule: a reason or remark is a paragraph, not a file. */
    public static final int REASON_LIMIT = 2_000;

    private CitizensWord() {}

    /** What a complainant may do now, to be offered on the tracking page. */
    public enum Action {
        SUPPLEMENT,
        WITHDRAW,
        CONFIRM,
        DISPUTE,
        REQUEST_ESCALATION
    }

    /** Everything that would not be refused or ignored at this instant. */
    public static Set<Action> possible(Complaint state, Instant now) {
        var found = EnumSet.noneOf(Action.class);
        if (state instanceof Lodged lodged) {
            for (Action action : Action.values()) {
                if (on(lodged, example(action), now) instanceof Decision.Happened) {
                    found.add(action);
                }
            }
        }
        return Set.copyOf(found);
    }

    private static Command.Word example(Action action) {
        return switch (action) {
            case SUPPLEMENT -> new Command.Supplement("-");
            case WITHDRAW -> new Command.Withdraw(null);
            case CONFIRM -> new Command.Confirm(null, null);
            case DISPUTE -> new Command.Dispute("-");
            case REQUEST_ESCALATION -> new Command.RequestEscalation(null);
        };
    }

    static Decision on(Lodged lodged, Command.Word word, Instant now) {
        return switch (word) {
            case Command.Supplement(var text) -> supplement(lodged, text);
            case Command.Withdraw(var reason) -> withdraw(lodged, reason);
            case Command.Confirm confirm -> confirm(lodged, confirm);
            case Command.Dispute(var reason) -> dispute(lodged, reason, now);
            case Command.RequestEscalation(var reason) -> escalate(lodged, reason);
            case Command.GiveConsent(var purpose) ->
                    lodged.standing().consents().contains(purpose)
                            ? ignored(Reason.ALREADY_GIVEN)
                            : happened(new Happening.ConsentGiven(purpose));
            case Command.WithdrawConsent(var purpose) ->
                    lodged.standing().consents().contains(purpose)
                            ? happened(new Happening.ConsentWithdrawn(purpose))
                            : ignored(Reason.NOT_GIVEN);
            case Command.SeeAnswer _ -> seeAnswer(lodged);
        };
    }

    private static Decision supplement(Lodged lodged, String text) {
        if (text.isBlank()) {
            return refused(Rule.TEXT_MISSING, "text");
        }
        if (longerThan(Submission.TEXT_LIMIT, text)) {
            return refused(Rule.TEXT_TOO_LONG, "text");
        }
        return switch (lodged) {
            case Open _ -> happened(new Happening.Supplemented(text));
            case Answered _ -> happened(new Happening.Supplemented(text));
            case Ended _ -> refused(Rule.CASE_CLOSED, "");
        };
    }

    private static Decision withdraw(Lodged lodged, @Nullable String reason) {
        if (longerThan(REASON_LIMIT, reason)) {
            return refused(Rule.REASON_TOO_LONG, "reason");
        }
        return switch (lodged) {
            case Open _ -> happened(new Happening.Withdrawn(reason));
            case Answered _ -> happened(new Happening.Withdrawn(reason));
            case Ended ended ->
                    ended.ending() == Ending.WITHDRAWN
                            ? ignored(Reason.ALREADY_WITHDRAWN)
                            : refused(Rule.CASE_CLOSED, "");
        };
    }

    private static Decision confirm(Lodged lodged, Command.Confirm confirm) {
        var rating = confirm.rating();
        if (rating != null && (rating < 1 || rating > 5)) {
            return refused(Rule.RATING_OUT_OF_RANGE, "rating");
        }
        if (longerThan(REASON_LIMIT, confirm.remark())) {
            return refused(Rule.REASON_TOO_LONG, "remark");
        }
        return switch (lodged) {
            case Open _ -> refused(Rule.NOT_ANSWERED_YET, "");
            case Answered _ -> happened(new Happening.Confirmed(rating, confirm.remark()));
            case Ended ended ->
                    ended.ending() == Ending.CONFIRMED
                            ? ignored(Reason.ALREADY_CONFIRMED)
                            : refused(Rule.CASE_CLOSED, "");
        };
    }

    private static Decision dispute(Lodged lodged, @Nullable String reason, Instant now) {
        if (reason == null || reason.isBlank()) {
            return refused(Rule.REASON_MISSING, "reason");
        }
        if (longerThan(REASON_LIMIT, reason)) {
            return refused(Rule.REASON_TOO_LONG, "reason");
        }
        return switch (lodged) {
            case Open _ -> refused(Rule.NOT_ANSWERED_YET, "");
            case Answered _ -> happened(new Happening.Disputed(reason));
            case Ended ended -> disputeEnded(ended, reason, now);
        };
    }

    private static Decision disputeEnded(Ended ended, String reason, Instant now) {
        if (ended.ending() != Ending.SILENCE) {
            return refused(Rule.CASE_CLOSED, "");
        }
        return now.isAfter(ended.at().plus(DISPUTABLE))
                ? refused(Rule.DISPUTE_TOO_LATE, "")
                : happened(new Happening.Disputed(reason));
    }

    private static Decision escalate(Lodged lodged, @Nullable String reason) {
        if (longerThan(REASON_LIMIT, reason)) {
            return refused(Rule.REASON_TOO_LONG, "reason");
        }
        if (lodged instanceof Ended ended && ended.ending() == Ending.WITHDRAWN) {
            return refused(Rule.CASE_WITHDRAWN, "");
        }
        return lodged.standing().escalationAsked()
                ? ignored(Reason.ALREADY_REQUESTED)
                : happened(new Happening.EscalationAsked(reason));
    }

    /** Counts as told only where no notice can: whoever has a contact is told there. */
    private static Decision seeAnswer(Lodged lodged) {
        return switch (lodged) {
            case Open _ -> ignored(Reason.NO_ANSWER);
            case Answered(var standing, var answerId, var seen) -> {
                if (standing.contactable()) {
                    yield ignored(Reason.TOLD_BY_NOTICE);
                }
                yield seen
                        ? ignored(Reason.ALREADY_SEEN)
                        : happened(new Happening.AnswerSeen(answerId));
            }
            case Ended _ -> ignored(Reason.NO_ANSWER);
        };
    }

    private static boolean longerThan(int limit, @Nullable String text) {
        return text != null && text.codePointCount(0, text.length()) > limit;
    }
}
