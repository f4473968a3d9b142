package id.kawal.escalation.domain;

import java.util.List;

/** A case of which nothing was heard yet, or only that it is history. */
final class Opening {

    private Opening() {}

    static Decision decide(String complaintId, Command command, Rules rules) {
        return switch (command) {
            case Command.Hear(var fact, var heardAt) ->
                    fact.content() instanceof Content.Opening
                            ? Hearing.hear(Unfolding.of(complaintId), fact, heardAt, rules)
                                    .decision()
                            : new Decision.Ignored(Decision.Reason.NOT_OPENED);
            case Command.KeepAsHistory(var cause) ->
                    new Decision.Happened(List.of(new CaseEvent.HistoryKept(cause)));
            case Command.Erase(var cause) -> erased(cause);
            case Command.Fire _ -> new Decision.Ignored(Decision.Reason.NOT_OPENED);
            case Command.ConfirmSending _ -> new Decision.Ignored(Decision.Reason.NOT_OPENED);
            case Command.AcceptReferral _ -> new Decision.Ignored(Decision.Reason.NOT_OPENED);
            case Command.ReturnReferral _ -> new Decision.Ignored(Decision.Reason.NOT_OPENED);
            case Command.SettleReferral _ -> new Decision.Ignored(Decision.Reason.NOT_OPENED);
        };
    }

    static Decision decideHistoric(Command command) {
        return command instanceof Command.Erase(var cause)
                ? erased(cause)
                : new Decision.Ignored(Decision.Reason.KEPT_AS_HISTORY);
    }

    static Decision erased(Cause cause) {
        return new Decision.Happened(List.of(new CaseEvent.CaseErased(cause)));
    }
}
