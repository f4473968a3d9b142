package id.kawal.intake.domain;

import org.jspecify.annotations.Nullable;

/** What came about. */
public sealed interface Happening {

    record Lodged(boolean contactable) implements Happening {}

    record TakenOver(Upstream upstream) implements Happening {}

    record ChangedUpstream(Upstream upstream) implements Happening {}

    record Supplemented(String text) implements Happening {}

    record Withdrawn(@Nullable String reason) implements Happening {}

    record Confirmed(@Nullable Integer rating, @Nullable String remark) implements Happening {}

    record Disputed(String reason) implements Happening {}

    record EscalationAsked(@Nullable String reason) implements Happening {}

    record ConsentGiven(Purpose purpose) implements Happening {}

    record ConsentWithdrawn(Purpose purpose) implements Happening {}

    record AnswerSeen(String answerId) implements Happening {}

    record IdentityOpened(OpeningReason reason) implements Happening {}

    record Erased(ErasureReason reason) implements Happening {}
}
