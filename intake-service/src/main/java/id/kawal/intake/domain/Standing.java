package id.kawal.intake.domain;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a complaint whatever becomes of its case.
 *
 * @param contactable there is a way to tell the complainant
 * @param escalationAsked the complainant wants it to go to the Ombudsman
 * @param upstream null where it was lodged here
 */
public record Standing(
        boolean contactable,
        Set<Purpose> consents,
        boolean escalationAsked,
        @Nullable Upstream upstream) {

    public Standing {
        consents = Set.copyOf(consents);
    }

    static Standing lodged(boolean contactable) {
        return new Standing(contactable, Set.of(), false, null);
    }

    static Standing takenOver(Upstream upstream) {
        return new Standing(false, Set.of(), false, upstream);
    }

    Standing asking(boolean asked) {
        return new Standing(contactable, consents, asked, upstream);
    }

    Standing shownBy(Upstream newer) {
        return new Standing(contactable, consents, escalationAsked, newer);
    }

    Standing consenting(Purpose purpose) {
        var more = EnumSet.of(purpose);
        more.addAll(consents);
        return new Standing(contactable, more, escalationAsked, upstream);
    }

    Standing notConsenting(Purpose purpose) {
        var fewer = EnumSet.noneOf(Purpose.class);
        fewer.addAll(consents);
        fewer.remove(purpose);
        return new Standing(contactable, fewer, escalationAsked, upstream);
    }
}
