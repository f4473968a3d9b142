package id.kawal.notification.domain.policy;

import id.kawal.notification.domain.Post;
import id.kawal.notification.domain.dossier.Dossier;
import id.kawal.notification.domain.notice.Audience;
import id.kawal.notification.domain.notice.Cause;
import id.kawal.notification.domain.notice.Channel;
import id.kawal.notification.domain.notice.Notice;
import id.kawal.notification.domain.notice.NoticeId;
import id.kawal.notification.domain.notice.NoticeState;
import id.kawal.notification.domain.notice.Recipient;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which fact tells whom.
 *
 * @param rules all rows; every one that applies is followed
 * @param open channels that are configured here
 */
public record NoticePolicy(List<Rule> rules, List<Channel> open) {

    public NoticePolicy {
        rules = List.copyOf(rules);
        open = List.copyOf(open);
    }

    /** Names of all templates the rules may use. */
    public Set<String> templates() {
        return rules.stream().map(Rule::template).collect(Collectors.toSet());
    }

    /**
     * What a fact has as consequences.
     *
     * @param dossier of its complaint, this fact included
     * @param now domain time
     */
    public Plan plan(Fact fact, Dossier dossier, Instant now) {
        if (!dossier.isTold()) {
            return Plan.NOTHING;
        }
        return planKnown(known(fact, dossier), dossier, now);
    }

    /** The fact with what only its dossier knows: for conditions, and for words. */
    private static Fact known(Fact fact, Dossier dossier) {
        var attributes = new HashMap<>(fact.attributes());
        var rung = dossier.rungs().get(fact.attribute("rungId").orElse(""));
        if (rung != null) {
            attributes.putIfAbsent("rung", rung.name());
        }
        if (dossier.wasImportedAt(fact.occurredAt())) {
            attributes.put("withImport", "true");
        }
        return fact.with(attributes);
    }

    private Plan planKnown(Fact fact, Dossier dossier, Instant now) {
        var rows = rules.stream().filter(rule -> rule.appliesTo(fact)).toList();
        return new Plan(
                rows.stream()
                        .filter(rule -> !rule.digest())
                        .flatMap(rule -> notices(rule, fact, dossier, now))
                        .toList(),
                rows.stream()
                        .filter(Rule::digest)
                        .map(rule -> entry(rule, fact, dossier))
                        .toList());
    }

    /** The notices by which a digest is told; the same ones however often they are planned. */
    public List<Notice> digest(DigestEntry entry, DigestSlot slot, Instant now) {
        var cause =
                new Cause(
                        "digest/" + entry.template() + "/" + slot.key(),
                        entry.factType(),
                        null,
                        slot.regionCode(),
                        null);
        var recipient = Recipient.of(entry.audience(), Post.coordinatorOf(slot.regionCode()));
        var draft =
                new Draft(
                        cause,
                        recipient,
                        entry.template(),
                        Map.of("digest", slot.key()),
                        now,
                        slot.leavesAt());
        return draft.through(staffChannels(entry.channels())).toList();
    }

    private Stream<Notice> notices(Rule rule, Fact fact, Dossier dossier, Instant now) {
        var cause =
                new Cause(
                        fact.id(),
                        fact.wireType(),
                        fact.complaintId(),
                        fact.regionCode(),
                        dossier.agencyCode());
        var values = values(fact, dossier);
        return recipients(rule.audience(), fact, dossier)
                .flatMap(to ->
                        new Draft(cause, to, rule.template(), values, now, now)
                                .through(channels(rule, to, dossier)));
    }

    private List<Channel> channels(Rule rule, Recipient recipient, Dossier dossier) {
        return recipient.audience() == Audience.CITIZEN
                ? dossier.citizensChannels(rule.channels(), open)
                : staffChannels(rule.channels());
    }

    private List<Channel> staffChannels(List<Channel> wanted) {
        return wanted.stream().filter(open::contains).toList();
    }

    private static Stream<Recipient> recipients(Audience audience, Fact fact, Dossier dossier) {
        var region = fact.regionCode();
        return switch (audience) {
            case CITIZEN -> Stream.of(Recipient.CITIZEN);
            case AGENCY -> Stream.of(agency(fact, dossier));
            case FORMER_AGENCY -> formerAgency(fact).stream();
            case POST -> posts(fact, dossier).map(post -> Recipient.of(Audience.POST, post));
            case COORDINATOR ->
                    Stream.of(Recipient.of(Audience.COORDINATOR, Post.coordinatorOf(region)));
            case OMBUDSMAN ->
                    Stream.of(
                            Recipient.of(
                                    Audience.OMBUDSMAN,
                                    Post.ombudsmanOf(fact.attribute("office").orElse(region))));
        };
    }

    /** The focal point of who has it; the coordinator while nobody has. */
    private static Recipient agency(Fact fact, Dossier dossier) {
        var assigned = dossier.agencyCode();
        return fact.attribute("agencyCode")
                .or(() -> Optional.ofNullable(assigned))
                .map(code -> Recipient.of(Audience.AGENCY, Post.focalPointOf(code)))
                .orElseGet(() ->
                        Recipient.of(Audience.COORDINATOR, Post.coordinatorOf(fact.regionCode())));
    }

    /** Nobody, where it stays with the same one. */
    private static Optional<Recipient> formerAgency(Fact fact) {
        var now = fact.attribute("agencyCode");
        return fact.attribute("previousAgencyCode")
                .filter(code -> !now.equals(Optional.of(code)))
                .map(code -> Recipient.of(Audience.AGENCY, Post.focalPointOf(code)));
    }

    /** Posts the fact names; for a rung taken back, those who were told of it. */
    private static Stream<Post> posts(Fact fact, Dossier dossier) {
        var rung = dossier.rungs().get(fact.attribute("rungId").orElse(""));
        var told = rung == null ? List.<String>of() : rung.posts();
        return Stream.concat(fact.posts().stream(), told.stream()).distinct().map(Post::parse);
    }

    private static Map<String, String> values(Fact fact, Dossier dossier) {
        var values = new HashMap<>(dossier.values());
        var deadline = dossier.deadlines().get(fact.attribute("clock").orElse(""));
        if (deadline != null) {
            values.putAll(deadline.values());
        }
        values.putAll(fact.attributes());
        return values;
    }

    private static DigestEntry entry(Rule rule, Fact fact, Dossier dossier) {
        var values = values(fact, dossier);
        return new DigestEntry(
                fact.id(),
                fact.wireType(),
                fact.regionCode(),
                values.getOrDefault("reference", Dossier.NOBODY),
                values.getOrDefault("agencyCode", Dossier.NOBODY),
                rule.audience(),
                rule.template(),
                rule.channels());
    }

    /** All of a notice but its channel. */
    private record Draft(
            Cause cause,
            Recipient recipient,
            String template,
            Map<String, String> values,
            Instant plannedAt,
            Instant dueAt) {

        Stream<Notice> through(List<Channel> channels) {
            return channels.stream().map(channel -> notice(channel, channels));
        }

        private Notice notice(Channel channel, List<Channel> siblings) {
            return new Notice(
                    NoticeId.of(cause.id(), recipient.code(), channel),
                    cause,
                    recipient,
                    channel,
                    template,
                    values,
                    siblings,
                    plannedAt,
                    new NoticeState.Planned(dueAt, 0));
        }
    }
}
