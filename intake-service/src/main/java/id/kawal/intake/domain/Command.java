package id.kawal.intake.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody asks of a complaint. */
public sealed interface Command {

    /**
     * Lodge it.
     *
     * @param violations what {@link Submission#violations} found
     */
    record Lodge(List<Violation> violations, boolean contactable) implements Command {
        public Lodge {
            violations = List.copyOf(violations);
        }
    }

    /** Take it over from an export, or look what a later export says of it. */
    record TakeOver(Upstream upstream) implements Command {}

    /** Destroy what is personal in it. */
    record Erase(ErasureReason reason) implements Command {}

    /**
     * Look who the complainant is.
     *
     * @param known whether they said so at all
     */
    record OpenIdentity(OpeningReason reason, boolean known) implements Command {}

    /** What the complainant may say, with the tracking secret. */
    sealed interface Word extends Command {}

    /** There is more to tell. */
    record Supplement(String text) implements Word {}

    /** It needs no answer any more. */
    record Withdraw(@Nullable String reason) implements Word {}

    /** It is settled. */
    record Confirm(@Nullable Integer rating, @Nullable String remark) implements Word {}

    /** It is not settled, whatever the answer says. */
    record Dispute(@Nullable String reason) implements Word {}

    /**
     * It shall go to the Ombudsman: neither ladder nor agreement gates that (UU 25/2009 art. 46).
     */
    record RequestEscalation(@Nullable String reason) implements Word {}

    record GiveConsent(Purpose purpose) implements Word {}

    record WithdrawConsent(Purpose purpose) implements Word {}

    /** The tracking page was opened. */
    record SeeAnswer() implements Word {}
}
