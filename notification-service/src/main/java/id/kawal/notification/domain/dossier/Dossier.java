package id.kawal.notification.domain.dossier;

import id.kawal.notification.domain.Language;
import id.kawal.notification.domain.dossier.DossierChange.Assigned;
import id.kawal.notification.domain.dossier.DossierChange.DeadlineMoved;
import id.kawal.notification.domain.dossier.DossierChange.DeadlineSet;
import id.kawal.notification.domain.dossier.DossierChange.Erased;
import id.kawal.notification.domain.dossier.DossierChange.None;
import id.kawal.notification.domain.dossier.DossierChange.Opened;
import id.kawal.notification.domain.dossier.DossierChange.RungTold;
import id.kawal.notification.domain.notice.Channel;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What notices need to know about one complaint, from the facts heard so far.
 *
 * @param opened null until the complaint was lodged or imported
 * @param assigned null while no agency has it
 * @param deadlines by clock
 * @param rungs told so far, by their ids
 * @param unreached channels to the citizen that failed, by the fact that was to be told
 */
public record Dossier(
        String complaintId,
        String regionCode,
        @Nullable Opened opened,
        @Nullable Assigned assigned,
        Map<String, Deadline> deadlines,
        Map<String, Rung> rungs,
        Map<String, List<Channel>> unreached,
        boolean erased) {

    /** Stands for the name of the agency while there is none; the templates have words for it. */
    public static final String NOBODY = "-";

    public Dossier {
        deadlines = Map.copyOf(deadlines);
        rungs = Map.copyOf(rungs);
        unreached = Map.copyOf(unreached);
    }

    /** The dossier of a complaint of which nothing was heard yet. */
    public static Dossier blank(String complaintId, String regionCode) {
        return new Dossier(
                complaintId, regionCode, null, null, Map.of(), Map.of(), Map.of(), false);
    }

    /** The dossier after a fact. */
    public Dossier after(DossierChange change) {
        return switch (change) {
            case Opened now ->
                    new Dossier(
                            complaintId,
                            regionCode,
                            now,
                            assigned,
                            deadlines,
                            rungs,
                            unreached,
                            erased);
            case Assigned now ->
                    new Dossier(
                            complaintId,
                            regionCode,
                            opened,
                            now,
                            deadlines,
                            rungs,
                            unreached,
                            erased);
            case DeadlineSet(var clock, var deadline) -> with(clock, deadline);
            case DeadlineMoved(var clock, var dueOn, var provisional) ->
                    deadlines.containsKey(clock)
                            ? with(clock, deadlines.get(clock).movedTo(dueOn, provisional))
                            : this;
            case RungTold(var rungId, var rung) -> withRung(rungId, rung);
            case Erased _ ->
                    new Dossier(
                            complaintId,
                            regionCode,
                            null,
                            null,
                            Map.of(),
                            Map.of(),
                            Map.of(),
                            true);
            case None _ -> this;
        };
    }

    /** Whether what happened then was part of its being taken over from another system. */
    public boolean wasImportedAt(Instant at) {
        return opened != null && at.equals(opened.importedAt());
    }

    /** Whether anybody is ever told anything about it. */
    public boolean isTold() {
        return opened != null && !opened.history() && !erased;
    }

    public Contact contact() {
        return opened == null ? Contact.NONE : opened.contact();
    }

    public Language language() {
        return opened == null ? Language.ID : Language.of(opened.language());
    }

    public @Nullable String agencyCode() {
        return assigned == null ? null : assigned.agencyCode();
    }

    /** Values that any template may name. */
    public Map<String, String> values() {
        var values = new HashMap<String, String>();
        values.put("holder", assigned == null ? NOBODY : assigned.agencyName());
        if (opened != null) {
            values.put("reference", opened.reference());
        }
        return values;
    }

    /** Notes that one channel to the citizen failed for a fact. */
    public Dossier unreachedThrough(String causeId, Channel channel) {
        var next = new HashMap<>(unreached);
        var channels = new TreeSet<>(unreachedFor(causeId));
        channels.add(channel);
        next.put(causeId, List.copyOf(channels));
        return new Dossier(
                complaintId, regionCode, opened, assigned, deadlines, rungs, next, erased);
    }

    /** Channels to the citizen that failed for a fact. */
    public List<Channel> unreachedFor(String causeId) {
        return unreached.getOrDefault(causeId, List.of());
    }

    /** Channels of those wanted that are open here and to which the citizen gave an address. */
    public List<Channel> citizensChannels(List<Channel> wanted, List<Channel> open) {
        var reachable =
                wanted.stream()
                        .filter(open::contains)
                        .filter(channel -> contact().at(channel.address()) != null)
                        .toList();
        return Stream.of(Channel.Address.values())
                .flatMap(kind -> reachable.stream().filter(c -> c.address() == kind).limit(1))
                .toList();
    }

    private Dossier with(String clock, Deadline deadline) {
        var next = new HashMap<>(deadlines);
        next.put(clock, deadline);
        return new Dossier(
                complaintId, regionCode, opened, assigned, next, rungs, unreached, erased);
    }

    private Dossier withRung(String rungId, Rung rung) {
        var next = new HashMap<>(rungs);
        next.put(rungId, rung);
        return new Dossier(
                complaintId, regionCode, opened, assigned, deadlines, next, unreached, erased);
    }
}
