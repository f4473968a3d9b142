package id.kawal.intake.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who lodges, as far as they say.
 *
 * @param language {@code id} or {@code en}
 */
public record Complainant(
        @Nullable String name, @Nullable String email, @Nullable String phone, String language) {

    /** Whether there is a way to tell them anything. */
    public boolean contactable() {
        return email != null || phone != null;
    }

    /** Shows that there is one, never who. */
    @Override
    public String toString() {
        return "Complainant[…]";
    }
}
