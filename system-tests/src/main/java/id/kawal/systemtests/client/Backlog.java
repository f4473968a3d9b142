package id.kawal.systemtests.client;

import id.kawal.systemtests.http.Http;
import id.kawal.systemtests.http.Unreachable;
import id.kawal.systemtests.stack.Addresses;
import id.kawal.systemtests.stack.Part;
import java.util.List;
import java.util.function.Predicate;

/** What is still on its way, by the services' own gauges: they look about once a second. */
public final class Backlog {

    private static final String OWED = "kawal_outbox_owed";
    private static final String UNREAD = "kawal_consumer_lag";

    private final Http http;
    private final Addresses addresses;

    Backlog(Http http, Addresses addresses) {
        this.http = http;
        this.addresses = addresses;
    }

    /** Whether no service owes a fact or has one to read; false while one can not be asked. */
    public boolean isEmpty() {
        try {
            return Part.SERVICES.stream().allMatch(this::isEmpty);
        } catch (Unreachable starting) {
            return false;
        }
    }

    private boolean isEmpty(Part service) {
        List<String> gauges =
                http.text(addresses.of(service).resolve("/actuator/prometheus"))
                        .lines()
                        .filter(isGauge(OWED).or(isGauge(UNREAD)))
                        .toList();
        if (gauges.stream().noneMatch(isGauge(UNREAD))) {
            throw new IllegalStateException(service + " does not tell what it has to read");
        }
        return gauges.stream().mapToDouble(Backlog::value).allMatch(value -> value == 0);
    }

    private static Predicate<String> isGauge(String name) {
        return line -> line.matches(name + "[ {].*");
    }

    private static double value(String gauge) {
        return Double.parseDouble(gauge.substring(gauge.lastIndexOf(' ') + 1));
    }
}
