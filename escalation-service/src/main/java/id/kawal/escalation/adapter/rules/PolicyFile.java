package id.kawal.escalation.adapter.rules;

import id.kawal.escalation.domain.calendar.Budget;
import id.kawal.escalation.domain.clock.Basis;
import id.kawal.escalation.domain.clock.Classification;
import id.kawal.escalation.domain.clock.ClockKind;
import id.kawal.escalation.domain.clock.Policy;
import id.kawal.escalation.domain.clock.WarningPoint;
import id.kawal.escalation.domain.ladder.Ladder;
import id.kawal.escalation.domain.ladder.Rung;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One file of {@code policies/}. */
public final class PolicyFile {

    private static final String ONE_WORKING_DAY = "ONE_WORKING_DAY";

    private PolicyFile() {}

    /**
     * Reads a policy.
     *
     * @param name of the file, for the message
     * @throws IllegalArgumentException naming the file and what is wrong with it
     */
    public static Policy read(String name, String yaml) {
        try {
            var options = new LoaderOptions();
            options.setMaxAliasesForCollections(200);
            Object root = new Yaml(new SafeConstructor(options)).load(yaml);
            return policy(map(root));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("policy " + name + ": " + e.getMessage(), e);
        }
    }

    private static Policy policy(Map<?, ?> root) {
        var region = root.get("region");
        return new Policy(
                text(root, "id"),
                number(root, "version"),
                region == null ? null : region.toString(),
                LocalDate.ofInstant(date(root, "valid-from").toInstant(), ZoneOffset.UTC),
                list(root.get("rules")).stream().map(rule -> rule(map(rule))).toList());
    }

    private static Policy.Rule rule(Map<?, ?> rule) {
        return new Policy.Rule(
                ClockKind.valueOf(text(rule, "clock")),
                classifications(rule.get("classifications")),
                budget(rule),
                basis(map(rule.get("basis"))),
                list(rule.get("warnings")).stream().map(PolicyFile::warning).toList(),
                new Ladder(list(rule.get("ladder")).stream().map(PolicyFile::rung).toList()));
    }

    private static Set<Classification> classifications(@Nullable Object named) {
        return named == null
                ? EnumSet.allOf(Classification.class)
                : list(named).stream()
                        .map(each -> Classification.valueOf(each.toString()))
                        .collect(Collectors.toSet());
    }

    private static Budget budget(Map<?, ?> rule) {
        return rule.containsKey("working-days")
                ? Budget.workingDays(number(rule, "working-days"))
                : Budget.calendarDays(number(rule, "calendar-days"));
    }

    private static Basis basis(Map<?, ?> basis) {
        return new Basis(
                Basis.Kind.valueOf(text(basis, "kind")),
                text(basis, "text"),
                text(basis, "source"),
                Boolean.parseBoolean(text(basis, "verified")));
    }

    private static WarningPoint warning(Object point) {
        return point.equals(ONE_WORKING_DAY)
                ? new WarningPoint.OneWorkingDay()
                : new WarningPoint.Share(Integer.parseInt(point.toString()));
    }

    private static Rung rung(Object rung) {
        var map = map(rung);
        return new Rung(Rung.Name.valueOf(text(map, "rung")), number(map, "after"));
    }

    private static int number(Map<?, ?> map, String key) {
        return Integer.parseInt(text(map, key));
    }

    private static String text(Map<?, ?> map, String key) {
        return required(map, key).toString();
    }

    private static Date date(Map<?, ?> map, String key) {
        if (required(map, key) instanceof Date date) {
            return date;
        }
        throw new IllegalArgumentException(key + " is not a date");
    }

    private static Object required(Map<?, ?> map, String key) {
        var value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no " + key);
        }
        return value;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("not a map: " + value);
    }

    private static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("not a list: " + value);
    }
}
