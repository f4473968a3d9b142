package id.kawal.escalation.application;

import id.kawal.escalation.domain.Attention;
import id.kawal.escalation.domain.EscalationCase;
import id.kawal.escalation.domain.EscalationCase.Followed;
import id.kawal.events.ComplaintEvent;
import id.kawal.transport.Position;
import id.kawal.transport.aggregate.StaleAggregate;
import id.kawal.transport.aggregate.StoredAggregate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Cases in a map. */
public final class InMemoryCases implements Cases, CaseList {

    private final Map<String, StoredCase> byId = new HashMap<>();
    private final Map<String, Instant> nextById = new HashMap<>();
    public final List<ComplaintEvent> told = new ArrayList<>();

    /** How often it was searched for what is due. */
    public int looks;

    @Override
    public synchronized StoredCase read(String complaintId) {
        return byId.getOrDefault(
                complaintId,
                new StoredCase(
                        StoredAggregate.absent(complaintId),
                        new EscalationCase.Unopened(complaintId),
                        -1));
    }

    @Override
    public synchronized void store(
            StoredCase read, Next next, List<ComplaintEvent> facts, @Nullable Position heard) {
        var id = read.complaintId();
        var present = read(id).read();
        if (present.version() != read.read().version()) {
            throw new StaleAggregate("cases", id);
        }
        byId.put(
                id,
                new StoredCase(
                        new StoredAggregate(
                                id,
                                present.version() + 1,
                                present.sequence() + facts.size(),
                                new Document(),
                                seen(present, heard)),
                        next.state(),
                        next.partition()));
        nextById.remove(id);
        if (next.state() instanceof Followed followed) {
            followed.nextFireAt().ifPresent(at -> nextById.put(id, at));
        }
        told.addAll(facts);
    }

    @Override
    public synchronized void note(String complaintId, Position heard) {
        var before = read(complaintId);
        var read = before.read();
        if (read.hasHeard(heard)) {
            return;
        }
        byId.put(
                complaintId,
                new StoredCase(
                        new StoredAggregate(
                                complaintId,
                                read.version(),
                                read.sequence(),
                                read.state(),
                                seen(read, heard)),
                        before.state(),
                        before.partition()));
    }

    @Override
    public synchronized Optional<Instant> nextAfter(Instant instant) {
        return nextById.values().stream().filter(instant::isBefore).min(Instant::compareTo);
    }

    @Override
    public synchronized List<String> due(Due asked) {
        looks++;
        return nextById.entrySet().stream()
                .filter(entry -> isDue(entry.getKey(), entry.getValue(), asked))
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .limit(asked.limit())
                .toList();
    }

    /** As a rule shipped by somebody else, or a bug, would leave it. */
    public synchronized void claimThatIsDue(String complaintId, Instant at) {
        nextById.put(complaintId, at);
    }

    private boolean isDue(String id, Instant next, Due asked) {
        var upTo = asked.upTo().get(read(id).partition());
        return upTo != null && !next.isAfter(upTo) && !asked.without().contains(id);
    }

    private static Map<String, Long> seen(StoredAggregate read, @Nullable Position heard) {
        var seen = new HashMap<>(read.seen());
        if (heard != null) {
            seen.put(heard.source(), heard.sequence());
        }
        return seen;
    }

    @Override
    public synchronized Page overdue(CaseQuery query, Instant now) {
        return byDue(query, followed -> followed.dueAt().orElseThrow().isBefore(now));
    }

    @Override
    public synchronized Page running(CaseQuery query) {
        return byDue(query, _ -> true);
    }

    private Page byDue(CaseQuery query, Predicate<Followed> which) {
        return page(
                followed(query)
                        .filter(followed -> followed.dueAt().isPresent())
                        .filter(which)
                        .sorted(
                                Comparator.comparing((Followed each) -> each.dueAt().orElseThrow())
                                        .thenComparing(Followed::complaintId)),
                query);
    }

    @Override
    public synchronized Page referred(CaseQuery query) {
        return page(
                followed(query)
                        .filter(followed -> followed.referral() != null)
                        .sorted(Comparator.comparing(Followed::complaintId)),
                query);
    }

    @Override
    public synchronized Optional<EscalationCase> ofReferral(String referralId) {
        return all().filter(followed ->
                        followed.referral() != null && followed.referral().id().equals(referralId))
                .map(EscalationCase.class::cast)
                .findFirst();
    }

    @Override
    public synchronized long orphans() {
        return all().filter(each -> Attention.of(each) instanceof Attention.Orphan).count();
    }

    private static Page page(Stream<Followed> sorted, CaseQuery query) {
        var after = query.after();
        var rest = sorted.map(EscalationCase.class::cast).toList();
        var from =
                after == null
                        ? 0
                        : 1
                                + rest.stream()
                                        .map(EscalationCase::complaintId)
                                        .toList()
                                        .indexOf(after);
        var to = Math.min(rest.size(), from + query.limit());
        var page = rest.subList(from, to);
        return new Page(page, to < rest.size() ? page.getLast().complaintId() : null);
    }

    private Stream<Followed> followed(CaseQuery query) {
        return all().filter(followed -> isSeen(followed, query))
                .filter(followed ->
                        query.regionCode() == null
                                || query.regionCode().equals(followed.timeline().region()));
    }

    private Stream<Followed> all() {
        return byId.values().stream()
                .map(StoredCase::state)
                .filter(Followed.class::isInstance)
                .map(Followed.class::cast);
    }

    private static boolean isSeen(Followed followed, CaseQuery query) {
        var region = followed.timeline().region();
        var agency = followed.timeline().handling().agency();
        var referral = followed.referral();
        return query.regions().contains("*")
                || query.regions().stream()
                        .anyMatch(seen -> region.equals(seen) || region.startsWith(seen + "."))
                || (agency != null && query.agencies().contains(agency))
                || (referral != null && query.offices().contains(referral.office()));
    }
}
