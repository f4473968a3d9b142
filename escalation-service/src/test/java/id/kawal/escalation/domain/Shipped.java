package id.kawal.escalation.domain;

import id.kawal.escalation.adapter.rules.PolicyFile;
import id.kawal.escalation.domain.agreement.Agreements;
import id.kawal.escalation.domain.calendar.Calendars;
import id.kawal.escalation.domain.clock.Policies;
import id.kawal.escalation.domain.data.Table;
import id.kawal.escalation.domain.ladder.Post;
import id.kawal.escalation.domain.referral.Offices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** The data that is shipped: what the tests say of it is said of the product. */
public final class Shipped {

    public static final Calendars CALENDARS =
            Calendars.national(
                    "nasional", 1, table("/calendars/national.tsv"), table("/calendars/zones.tsv"));

    public static final Policies POLICIES =
            new Policies(List.of(PolicyFile.read("national", text("/policies/national.yml"))));

    public static final Agreements AGREEMENTS =
            Agreements.read(table("/agreements/agreements.tsv"));

    public static final Offices OFFICES = Offices.read(table("/offices/perwakilan.tsv"));

    private Shipped() {}

    /** Everybody is on their post. */
    public static Rules rules() {
        return new Rules(CALENDARS, POLICIES, AGREEMENTS, OFFICES, _ -> true);
    }

    /** Everybody but these. */
    public static Rules rulesWithVacant(Post... posts) {
        var vacant = Set.of(posts);
        return new Rules(CALENDARS, POLICIES, AGREEMENTS, OFFICES, post -> !vacant.contains(post));
    }

    public static Table table(String resource) {
        return Table.read(text(resource));
    }

    private static String text(String resource) {
        try (var in = Shipped.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
