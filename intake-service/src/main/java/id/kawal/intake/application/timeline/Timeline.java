package id.kawal.intake.application.timeline;

import id.kawal.events.ClockKind;
import id.kawal.events.ClockMet;
import id.kawal.events.ClockResumed;
import id.kawal.events.ClockStarted;
import id.kawal.events.ClockSuspended;
import id.kawal.events.ComplaintAnswered;
import id.kawal.events.ComplaintErased;
import id.kawal.events.ComplaintEvent;
import id.kawal.events.ComplaintHandedBack;
import id.kawal.events.ComplaintImported;
import id.kawal.events.ComplaintLodged;
import id.kawal.events.ComplaintReferredOutside;
import id.kawal.events.ComplaintRouted;
import id.kawal.events.DeadlineMissed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the citizen sees: who has it, until when, what was said. Rests on facts alone and can be
 * made anew from the first one on.
 *
 * @param clocks the deadlines that are told to the citizen, by kind
 * @param entries oldest first
 */
public record Timeline(
        CaseState state, @Nullable Holder holder, Map<ClockKind, Due> clocks, List<Entry> entries) {

    /** A page nobody reads to its end: beyond that the oldest lines go; the log has everything. */
    private static final int MOST_ENTRIES = 500;

    private static final Set<String> STAYING =
            Set.of(
                    ComplaintLodged.TYPE.name(),
                    ComplaintImported.TYPE.name(),
                    ComplaintAnswered.TYPE.name());

    public static final Timeline EMPTY =
            new Timeline(CaseState.RECEIVED, null, Map.of(), List.of());

    public Timeline {
        clocks = Map.copyOf(clocks);
        entries = List.copyOf(entries);
    }

    /** The timeline after one more fact. */
    public Timeline after(ComplaintEvent fact) {
        if (fact instanceof ComplaintErased) {
            return new Timeline(
                    state, holder, clocks, entries.stream().map(Entry::withoutWords).toList());
        }
        var next = CaseStates.after(state, holder != null, fact);
        var running = clocksAfter(fact);
        return new Timeline(
                next,
                holderAfter(fact),
                next.isEnd() ? ended(running) : running,
                entriesAfter(fact));
    }

    /**
     * Most clocks of a case that ended end without a fact of their own, and one that was started
     * before it may be heard of only afterwards.
     */
    private static Map<ClockKind, Due> ended(Map<ClockKind, Due> clocks) {
        var next = new EnumMap<ClockKind, Due>(ClockKind.class);
        clocks.forEach((kind, due) -> next.put(kind, due.isOpen() ? due.as(Due.Run.ENDED) : due));
        return next;
    }

    private @Nullable Holder holderAfter(ComplaintEvent fact) {
        if (fact instanceof ComplaintRouted routed) {
            return new Holder(routed.agencyCode(), routed.agencyName(), routed.occurredAt());
        }
        var givenUp =
                fact instanceof ComplaintHandedBack || fact instanceof ComplaintReferredOutside;
        return givenUp ? null : holder;
    }

    private Map<ClockKind, Due> clocksAfter(ComplaintEvent fact) {
        if (fact instanceof ClockStarted started) {
            return with(
                    started.clock(),
                    new Due(started.dueAt(), started.provisional(), Due.Run.RUNNING));
        }
        if (fact instanceof ClockResumed resumed) {
            return with(
                    resumed.clock(),
                    new Due(resumed.dueAt(), resumed.provisional(), Due.Run.RUNNING));
        }
        if (fact instanceof ClockSuspended suspended) {
            return changed(suspended.clock(), due -> due.as(Due.Run.SUSPENDED));
        }
        if (fact instanceof ClockMet met) {
            return changed(met.clock(), due -> due.as(Due.Run.MET));
        }
        return fact instanceof DeadlineMissed missed
                ? with(missed.clock(), new Due(missed.dueAt(), false, Due.Run.MISSED))
                : clocks;
    }

    private Map<ClockKind, Due> changed(ClockKind kind, UnaryOperator<Due> change) {
        var due = clocks.get(kind);
        return due == null ? clocks : with(kind, change.apply(due));
    }

    private Map<ClockKind, Due> with(ClockKind kind, Due due) {
        if (!isTold(kind)) {
            return clocks;
        }
        var next = new EnumMap<ClockKind, Due>(ClockKind.class);
        next.putAll(clocks);
        next.put(kind, due);
        return next;
    }

    private static boolean isTold(ClockKind kind) {
        return switch (kind) {
            case FIRST_RESPONSE, RESOLUTION, CITIZEN, CITIZEN_REPLY -> true;
            case VERIFICATION, INTERIM_REPLY, REFERRAL_RESPONSE -> false;
        };
    }

    private List<Entry> entriesAfter(ComplaintEvent fact) {
        var entry = Entries.of(fact);
        if (entry.isEmpty()) {
            return entries;
        }
        var next = new ArrayList<>(entries);
        if (next.size() >= MOST_ENTRIES) {
            next.stream().filter(Timeline::mayGo).findFirst().ifPresent(next::remove);
        }
        next.add(named(entry.get()));
        return next;
    }

    /** What was answered stays to be read; how it began, too. */
    private static boolean mayGo(Entry entry) {
        return !STAYING.contains(entry.type());
    }

    /** Most facts name an agency by its code alone; what it is called an earlier one told. */
    private Entry named(Entry entry) {
        var code = entry.details().get(Entry.AGENCY);
        return entries.reversed().stream()
                .filter(earlier ->
                        code != null && code.equals(earlier.details().get(Entry.AGENCY_CODE)))
                .findFirst()
                .map(earlier -> entry.with(Entry.AGENCY_NAME, earlier.details().get(Entry.AGENCY)))
                .orElse(entry);
    }
}
