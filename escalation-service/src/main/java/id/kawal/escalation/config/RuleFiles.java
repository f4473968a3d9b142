package id.kawal.escalation.config;

import id.kawal.escalation.adapter.rules.PolicyFile;
import id.kawal.escalation.domain.agreement.Agreements;
import id.kawal.escalation.domain.calendar.Calendars;
import id.kawal.escalation.domain.clock.Policies;
import id.kawal.escalation.domain.data.Table;
import id.kawal.escalation.domain.referral.Offices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The data that is shipped; a damaged file keeps the service from starting, and is named. */
final class RuleFiles {

    private RuleFiles() {}

    static Calendars calendars() {
        return Calendars.national(
                "nasional", 1, table("/calendars/national.tsv"), table("/calendars/zones.tsv"));
    }

    static Policies policies() {
        return new Policies(List.of(PolicyFile.read("national", text("/policies/national.yml"))));
    }

    static Agreements agreements() {
        return Agreements.read(table("/agreements/agreements.tsv"));
    }

    static Offices offices() {
        return Offices.read(table("/offices/perwakilan.tsv"));
    }

    private static Table table(String resource) {
        try {
            return Table.read(text(resource));
        } catch (IllegalArgumentException damaged) {
            throw new IllegalStateException(resource + ": " + damaged.getMessage(), damaged);
        }
    }

    private static String text(String resource) {
        try (var in =
                Objects.requireNonNull(RuleFiles.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(resource, failure);
        }
    }
}
