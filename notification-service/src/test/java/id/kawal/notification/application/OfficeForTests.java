package id.kawal.notification.application;

import id.kawal.events.DataKey;
import id.kawal.events.SealedValue;
import id.kawal.notification.application.Outlet.Outcome;
import id.kawal.notification.domain.Language;
import id.kawal.notification.domain.directory.AgencyEntry;
import id.kawal.notification.domain.directory.Seat;
import id.kawal.notification.domain.dossier.Contact;
import id.kawal.notification.domain.dossier.DossierChange;
import id.kawal.notification.domain.dossier.SealedText;
import id.kawal.notification.domain.notice.Audience;
import id.kawal.notification.domain.notice.Channel;
import id.kawal.notification.domain.policy.Fact;
import id.kawal.notification.domain.policy.NoticePolicy;
import id.kawal.notification.domain.policy.Rule;
import id.kawal.notification.domain.wording.Template;
import id.kawal.notification.domain.wording.Templates;
import id.kawal.notification.domain.wording.Words;
import id.kawal.sealed.ComplaintKeys;
import id.kawal.sealed.Seals;
import id.kawal.sealed.Unsealed;
import id.kawal.testkit.TestClock;
import id.kawal.transport.Position;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The whole service without its adapters, with a policy of four rows. */
final class OfficeForTests {

    static final String COMPLAINT = "c-1";
    static final String REGION = "63.02";

    final TestClock clock = TestClock.at("2026-03-02T04:00:00Z");
    final TestClock system = TestClock.at("2026-11-22T10:00:00Z");
    final InMemoryNotices notices = new InMemoryNotices();
    final InMemoryDossiers dossiers = new InMemoryDossiers();
    final InMemoryDigests digests = new InMemoryDigests();
    final InMemoryDirectory directory = new InMemoryDirectory();
    final Keys keys = new Keys();
    final Relay mail = new Relay(Channel.EMAIL);
    final Relay sms = new Relay(Channel.SMS);
    final Deque<String[]> handed = new ArrayDeque<>();
    boolean atOnce;

    private final Clocks clocks = new Clocks(clock, system);
    private final Outlets outlets = new Outlets(List.of(mail, sms));
    private final NoticePolicy policy =
            new NoticePolicy(
                    List.of(
                            rule("complaint.lodged", Audience.CITIZEN, false),
                            rule("complaint.answered", Audience.CITIZEN, false),
                            rule("complaint.routed", Audience.AGENCY, false),
                            rule("citizen.unreachable", Audience.AGENCY, false),
                            rule("complaint.escalated", Audience.COORDINATOR, true)),
                    outlets.open());
    private final Recording recording =
            new Recording(notices, dossiers, policy, (_, _) -> {}, clocks);
    final Telling telling =
            new Telling(
                    dossiers,
                    policy,
                    new Planning(notices, digests, this::hand, clocks),
                    keys,
                    clocks);
    final Delivering delivering =
            new Delivering(
                    notices,
                    new Addressing(dossiers, directory, keys),
                    new Composing(templates(), digests, new Links("track")),
                    outlets,
                    recording,
                    clocks);
    final Receipts receipts = new Receipts(notices, recording, clocks);
    final Resending resending = new Resending(notices, recording, clocks);
    private final Sweeping sweeping = new Sweeping(notices, clocks);
    private final Map<String, Long> sequences = new java.util.HashMap<>();

    void hears(String type, DossierChange change, Map<String, String> attributes) {
        var next = sequences.merge("/intake", 1L, Long::sum);
        telling.hear(fact("e-" + next, type, change, attributes), at(next));
    }

    static Position at(long sequence) {
        return new Position("/intake", sequence);
    }

    static Fact fact(String id, String type, DossierChange change, Map<String, String> attributes) {
        return new Fact(
                id,
                type,
                "id.kawal." + type + ".v1",
                COMPLAINT,
                REGION,
                java.time.Instant.EPOCH,
                attributes,
                List.of(),
                change);
    }

    void lodged() {
        hears("complaint.lodged", opened(), Map.of());
    }

    static DossierChange opened() {
        return new DossierChange.Opened(
                "KWL-1",
                "id",
                false,
                false,
                false,
                new Contact(
                        new SealedText("IDENTITY", "complainant.email", "budi@example.org"),
                        new SealedText("IDENTITY", "complainant.phone", "+6281100000000")));
    }

    void seats(String agencyCode, String title, String address) {
        directory.keep(
                new AgencyEntry(
                        agencyCode,
                        REGION,
                        "Dinas",
                        List.of(
                                new Seat(
                                        title,
                                        "p-1",
                                        new Contact(
                                                new SealedText("DIRECTORY", "post.email", address),
                                                null),
                                        "en"))));
    }

    /** As fast as the fastest engine, where a test wishes. */
    private void hand(String id, String holder) {
        handed.add(new String[] {id, holder});
        if (atOnce) {
            deliver();
        }
    }

    /** Delivers what was handed over. */
    void deliver() {
        while (!handed.isEmpty()) {
            var next = handed.poll();
            delivering.deliver(next[0], next[1]);
        }
    }

    /** Delivers what the sweep finds. */
    void sweep() {
        sweeping.due(100).forEach(id -> delivering.deliver(id, "sweep"));
    }

    private static Rule rule(String on, Audience audience, boolean digest) {
        return new Rule(
                on,
                Map.of(),
                Map.of(),
                audience,
                digest ? "digest" : "plain",
                audience == Audience.CITIZEN
                        ? List.of(Channel.EMAIL, Channel.SMS)
                        : List.of(Channel.EMAIL),
                digest);
    }

    private static Templates templates() {
        var texts =
                Map.of(
                        "plain",
                                new Template(
                                        "{reference}", "{trackingPage} {extra}", "{reference}"),
                        "digest", new Template("{count}", "{agencies} {references}", "{count}"));
        return new Templates(
                Map.of(Language.ID, texts, Language.EN, texts),
                Map.of(
                        Language.ID, new Words(Language.ID, Map.of()),
                        Language.EN, new Words(Language.EN, Map.of())));
    }

    /** A channel that does as it is told. */
    static final class Relay implements Outlet {
        final List<Message> taken = new ArrayList<>();
        Outcome outcome = new Outcome.Taken();
        private final Channel channel;

        Relay(Channel channel) {
            this.channel = channel;
        }

        @Override
        public Channel channel() {
            return channel;
        }

        @Override
        public Outcome send(Message message) {
            if (outcome instanceof Outcome.Taken) {
                taken.add(message);
            }
            return outcome;
        }
    }

    /** Seals that any eye can read, until they are erased. */
    static final class Keys implements Seals, ComplaintKeys {
        final Set<String> erased = new HashSet<>();

        @Override
        public SealedValue seal(String subject, DataKey key, String field, String clear) {
            return new SealedValue(key, field, clear);
        }

        @Override
        public Unsealed open(String subject, SealedValue value) {
            return erased.contains(subject)
                    ? new Unsealed.Erased()
                    : new Unsealed.Clear(value.ciphertext());
        }

        @Override
        public String create(String subject, Set<DataKey> kinds) {
            return "{}";
        }

        @Override
        public void erase(String subject) {
            erased.add(subject);
        }
    }
}
