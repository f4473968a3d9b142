package id.kawal.bench;

import id.kawal.systemtests.client.Kawal;
import id.kawal.systemtests.client.Mails;
import id.kawal.systemtests.client.NoticeIds;
import id.kawal.systemtests.facts.Fact;
import id.kawal.systemtests.facts.FactReader;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * From the citizen's request to the mail that names the settlement date: lodged, routed, clocks
 * armed, told. The last of these mails is the one that waits for all four services.
 */
final class EndToEnd {

    private static final String LAST = "settlement-date";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LISTEN = Duration.ofMillis(200);

    private final Kawal kawal;
    private final Map<String, Instant> asked = new ConcurrentHashMap<>();
    private final Map<String, String> complaintByNotice = new HashMap<>();

    EndToEnd(Kawal kawal) {
        this.kawal = kawal;
    }

    /**
     * What came of it.
     *
     * @param untold complaints whose mail did not come in time
     */
    record Result(Load.Result lodging, Latencies untilTold, int untold) {}

    /** The mail catcher keeps a few thousand: so many complaints may be lodged in one run. */
    Result run(int perSecond, Duration lasting) {
        kawal.mails().clear();
        Complaints complaints = new Complaints(kawal);
        Load.Result lodging =
                Load.open(
                        perSecond,
                        lasting,
                        number -> {
                            Instant at = Instant.now();
                            asked.put(complaints.lodge(number).complaintId(), at);
                        });
        try (FactReader facts = kawal.facts()) {
            awaitNotices(facts);
        }
        Latencies untilTold = new Latencies();
        kawal.mails().all().forEach(mail -> measure(mail, untilTold));
        return new Result(lodging, untilTold, asked.size() - untilTold.count());
    }

    private void awaitNotices(FactReader facts) {
        Instant end = Instant.now().plus(PATIENCE);
        while (complaintByNotice.size() < asked.size() && Instant.now().isBefore(end)) {
            facts.poll(LISTEN).stream().filter(this::isLast).forEach(this::keep);
        }
    }

    private boolean isLast(Fact fact) {
        return fact.is("notice.sent")
                && fact.text("template").equals(LAST)
                && asked.containsKey(fact.complaintId());
    }

    private void keep(Fact fact) {
        complaintByNotice.put(fact.text("noticeId"), fact.complaintId());
    }

    private void measure(Mails.Mail mail, Latencies untilTold) {
        String complaint = complaintByNotice.remove(NoticeIds.of(mail));
        Instant from = complaint == null ? null : asked.get(complaint);
        if (from != null) {
            untilTold.add(Duration.between(from, mail.receivedAt()));
        }
    }
}
