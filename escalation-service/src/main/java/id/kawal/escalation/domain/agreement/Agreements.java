package id.kawal.escalation.domain.agreement;

import id.kawal.escalation.domain.data.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The register of agreements: a region that is not in it is one of which nothing is known. */
public final class Agreements {

    private final Map<String, Agreement> byRegion;

    public Agreements(Collection<Agreement> agreements) {
        byRegion =
                agreements.stream()
                        .collect(Collectors.toMap(Agreement::region, Function.identity()));
    }

    /**
     * Reads the table of agreements.
     *
     * @throws IllegalArgumentException if a line does not read as it must
     */
    public static Agreements read(Table table) {
        return new Agreements(table.rows().stream().map(Agreements::agreement).toList());
    }

    public Agreement of(String region) {
        var known = byRegion.get(region);
        return known == null ? Agreement.unknown(region) : known;
    }

    /** All that is known, by region code. */
    public List<Agreement> known() {
        return byRegion.keySet().stream().sorted().map(this::of).toList();
    }

    private static Agreement agreement(Table.Row row) {
        return new Agreement(
                row.text("region"),
                Agreement.Status.valueOf(row.text("status")),
                row.text("signed"),
                day(row.text("valid_until")),
                scope(row.text("scope")),
                row.text("source"),
                day(row.text("as_of")),
                row.text("note"));
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static Set<Agreement.Scope> scope(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(item -> !item.isEmpty())
                .map(Agreement.Scope::valueOf)
                .collect(Collectors.toSet());
    }
}
